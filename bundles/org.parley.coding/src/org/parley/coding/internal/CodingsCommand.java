// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.Viewer;
import org.parley.core.Actor;
import org.parley.core.AtomicFile;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.discussion.Discussions;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.store.Store;

/** {@code codings PANEL import|export FILE}. */
@Component(service = Command.class)
public final class CodingsCommand implements Command {

    private static final int REFUSALS_SHOWN = 20;

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final CodingsImporter importer;

    @Activate
    public CodingsCommand(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference Store store) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.importer = new CodingsImporter(store, discussions, codings);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("codings", Texts.get("codings.summary"), Texts.get("codings.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel")),
                        new CommandSpec.Argument("ACTION", Texts.get("codings.action"), true,
                                List.of("import", "export")),
                        CommandSpec.Argument.of("FILE", Texts.get("codings.file"))),
                List.of(CommandSpec.Option.of("as", "NAME", Texts.get("codings.option.as"))),
                List.of("parley codings \"Oatsund Kitchen Table\" import second-coder.csv",
                        "parley codings \"Oatsund Kitchen Table\" export codings.csv"));
    }

    @Override
    public CommandResult run(CommandCall call) throws IOException {
        Panel panel = panels.require(call.argument("PANEL"));
        Path file = call.path(call.argument("FILE"));
        return call.argument("ACTION").equals("import") ? read(call, panel, file) : write(call, panel, file);
    }

    private CommandResult read(CommandCall call, Panel panel, Path file) throws IOException {
        try (Reader csv = CsvFile.open(file)) {
            CodingsImporter.Outcome done = importer.read(call.actor(), panel.id(), csv,
                    file.getFileName().toString(), call.progress());
            List<String> lines = new ArrayList<>();
            lines.add(Texts.get("codings.imported", done.codings(), done.alreadyThere(), done.refused().size()));
            done.refused().stream().limit(REFUSALS_SHOWN).forEach(
                    refusal -> lines.add(Texts.get("codings.refused", Long.toString(refusal.row()),
                            refusal.reason())));
            return new CommandResult(done, lines);
        }
    }

    private CommandResult write(CommandCall call, Panel panel, Path file) {
        int[] count = new int[1];
        Actor viewer = call.option("as").map(name -> codings.coder(panel.id(), name)).orElse(call.actor());
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            count[0] = CodingsCsv.write(discussions.state(panel.id()), codings.state(panel.id(), Viewer.of(viewer)),
                    discussions::version, writer, call.progress());
            writer.flush();
        });
        int hidden = codings.state(panel.id()).codings().size() - count[0];
        List<String> lines = new ArrayList<>(List.of(Texts.get("codings.exported", count[0], file)));
        if (hidden > 0) {
            lines.add(Texts.get("codings.hidden", hidden, viewer.name()));
        }
        return new CommandResult(Map.of("codings", count[0], "file", file.toString()), lines);
    }
}
