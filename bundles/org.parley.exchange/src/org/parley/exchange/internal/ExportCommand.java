// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.exchange.Counts;
import org.parley.exchange.Exports;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.Loss;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code export PANEL --out FILE}. */
@Component(service = Command.class)
public final class ExportCommand implements Command {

    private final Exports exports;
    private final Panels panels;
    private final Problems problems = new Problems();

    @Activate
    public ExportCommand(@Reference Exports exports, @Reference Panels panels) {
        this.exports = exports;
        this.panels = panels;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("export", problems.text("export.summary"), problems.text("export.details"),
                List.of(CommandSpec.Argument.of("PANEL", problems.text("export.panel"))),
                List.of(new CommandSpec.Option("out", "FILE", problems.text("export.out"), true, false),
                        CommandSpec.Option.of("losses", "FILE", problems.text("export.losses"))),
                List.of("parley export \"Oatsund Kitchen Table\" --out kitchen.qdpx --losses losses.csv",
                        "parley export \"Oatsund Kitchen Table\" --out codebook.qdc"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Path file = call.path(call.option("out").orElseThrow());
        Exported done = exports.export(panel.id(), file, call.progress());
        call.option("losses").ifPresent(name -> LossFile.write(call.path(name), done.losses()));
        Counts counts = done.counts();
        List<String> lines = new ArrayList<>();
        lines.add(problems.text("export.done", panel.name(), file, counts.codes(), counts.sources(), counts.codings()));
        lines.addAll(lossLines(problems, done.losses(), call.option("losses").isPresent()));
        return new CommandResult(new Printed(panel.name(), file.toString(), done.format(), counts.codes(),
                counts.sources(), counts.codings(), counts.cases(), counts.sets(), counts.memos(), counts.users(),
                done.losses()), lines);
    }

    /** What a person reads of a loss report: each reason once, with how often it comes. */
    static List<String> lossLines(Problems problems, List<Loss> losses, boolean inFile) {
        List<String> lines = new ArrayList<>();
        if (!losses.isEmpty()) {
            Coded.summed(losses).forEach(each -> lines.add(problems.text("loss.line", each.getValue(), each.getKey())));
            if (!inFile) {
                lines.add(problems.text("loss.file"));
            }
        }
        return lines;
    }

    /** What a program reads. */
    record Printed(String panel, String file, String format, int codes, int sources, int codings, int cases, int sets,
            int memos, int users, List<Loss> losses) { }
}
