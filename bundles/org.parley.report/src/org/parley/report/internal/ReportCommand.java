// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.core.Period;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.report.Audience;
import org.parley.report.Report;
import org.parley.report.Reports;

/** {@code parley report PANEL --for verbatims|detail|headlines --out FILE}. */
@Component(service = Command.class)
public final class ReportCommand implements Command {

    private final Reports reports;
    private final Panels panels;
    private final Codings codings;
    private final Messages messages = Messages.of(ReportCommand.class);

    @Activate
    public ReportCommand(@Reference Reports reports, @Reference Panels panels, @Reference Codings codings) {
        this.reports = reports;
        this.panels = panels;
        this.codings = codings;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("report", messages.get("command.report"), messages.get("command.report.details"),
                List.of(CommandSpec.Argument.of("PANEL", messages.get("command.panel"))),
                List.of(new CommandSpec.Option("for", "AUDIENCE", messages.get("command.for"), true, false),
                        new CommandSpec.Option("out", "FILE", messages.get("command.out"), true, false),
                        CommandSpec.Option.of("from", "DATE", messages.get("command.from")),
                        CommandSpec.Option.of("to", "DATE", messages.get("command.to")),
                        CommandSpec.Option.of("as", "NAME", messages.get("command.as"))),
                List.of("parley report \"Oatsund Kitchen Table\" --for verbatims --out verbatims.xlsx",
                        "parley report \"Oatsund Kitchen Table\" --for detail --out detail.docx --from 2026-09-01",
                        "parley report \"Oatsund Kitchen Table\" --for headlines --out headlines.pdf --json"));
    }

    /** What a program reads. */
    record Written(String file, String format, String audience, int posts, int of, int members, String hash,
            String fileHash, long bytes, List<String> notes) { }

    @Override
    public CommandResult run(CommandCall call) throws IOException {
        Panel panel = panels.require(call.argument("PANEL"));
        Audience audience = audience(call.option("for").orElseThrow());
        Path file = call.path(call.option("out").orElseThrow());
        Period period = Period.read(call.option("from"), call.option("to"));
        Reports.Scope scope = new Reports.Scope(period.from(), period.to());
        Actor person = call.option("as").map(name -> codings.coder(panel.id(), name)).orElse(call.actor());
        Report report = reports.build(person, panel.id(), audience, scope, call.progress());
        Reports.Delivery delivery = reports.deliver(call.actor(), report, file, call.progress());
        String name = delivery.file().getFileName().toString();
        Written written = new Written(delivery.file().toString(),
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
                audience.name().toLowerCase(Locale.ROOT), report.posts(), report.of(), report.members(),
                report.hash(), delivery.fileHash(), Files.size(delivery.file()), report.notes());
        List<String> lines = new ArrayList<>(List.of(messages.get("command.report.done", delivery.file(), report.scope(),
                Wording.count(report.members()), Wording.count(written.bytes()))));
        lines.addAll(report.notes());
        return new CommandResult(written, lines);
    }

    private Audience audience(String name) {
        return Arrays.stream(Audience.values()).filter(a -> a.name().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "report.audience",
                        name)));
    }
}
