// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodebookFiles;
import org.parley.coding.Codings;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code codes PANEL import|export FILE}. */
@Component(service = Command.class)
public final class CodesCommand implements Command {

    private final Panels panels;
    private final Codings codings;
    private final CodebookFiles files;

    @Activate
    public CodesCommand(@Reference Panels panels, @Reference Codings codings, @Reference CodebookFiles files) {
        this.panels = panels;
        this.codings = codings;
        this.files = files;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("codes", Texts.get("codes.summary"), Texts.get("codes.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel")),
                        new CommandSpec.Argument("ACTION", Texts.get("codes.action"), true,
                                List.of("import", "export")),
                        CommandSpec.Argument.of("FILE", Texts.get("codes.file"))),
                List.of(CommandSpec.Option.of("as", "NAME", Texts.get("codes.option.as"))),
                List.of("parley codes \"Oatsund Kitchen Table\" import codebook.csv",
                        "parley codes \"Oatsund Kitchen Table\" export codebook.csv"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Path file = call.path(call.argument("FILE"));
        return call.argument("ACTION").equals("import") ? read(call, panel, file) : write(call, panel, file);
    }

    private CommandResult read(CommandCall call, Panel panel, Path file) {
        CodebookFiles.Imported done = files.read(call.actor(), panel, file);
        return CommandResult.of(done, Texts.get("codes.imported", done.added(), done.changed(), done.unchanged()));
    }

    private CommandResult write(CommandCall call, Panel panel, Path file) {
        Actor person = call.option("as").map(name -> codings.coder(panel.id(), name)).orElse(call.actor());
        CodebookFiles.Written done = files.write(person, panel, file);
        List<String> lines = new ArrayList<>(List.of(Texts.get("codes.exported", done.codes(), file)));
        lines.addAll(done.notes());
        return new CommandResult(Map.of("codes", done.codes(), "file", file.toString(), "notes", done.notes()), lines);
    }
}
