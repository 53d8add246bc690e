// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.panel.Panels;
import org.parley.report.Reports;

/** {@code parley deliveries PANEL}: who got what. */
@Component(service = Command.class)
public final class DeliveriesCommand implements Command {

    private final Reports reports;
    private final Panels panels;
    private final Messages messages = Messages.of(DeliveriesCommand.class);

    @Activate
    public DeliveriesCommand(@Reference Reports reports, @Reference Panels panels) {
        this.reports = reports;
        this.panels = panels;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("deliveries", messages.get("command.deliveries"),
                messages.get("command.deliveries.details"),
                List.of(CommandSpec.Argument.of("PANEL", messages.get("command.panel"))), List.of(),
                List.of("parley deliveries \"Oatsund Kitchen Table\" --json"));
    }

    /** What a program reads. */
    record Shown(String file, String audience, Instant at, String by, String recipient, String purpose, String fileHash,
            String hash) { }

    @Override
    public CommandResult run(CommandCall call) {
        List<Shown> shown = reports.deliveries(panels.require(call.argument("PANEL")).id()).stream()
                .map(d -> new Shown(d.file().toString(), d.audience().name().toLowerCase(Locale.ROOT), d.at(), d.by(),
                        d.addressee().recipient(), d.addressee().purpose(), d.fileHash(), d.reportHash())).toList();
        List<String> lines = shown.isEmpty() ? List.of(messages.get("command.deliveries.none"))
                : shown.stream().map(this::line).toList();
        return new CommandResult(shown, lines);
    }

    private String line(Shown d) {
        String line = d.at() + "  " + d.audience() + "  " + d.file() + "  " + d.by();
        String to = d.recipient().isEmpty() ? "" : "  " + messages.get("command.deliveries.to", d.recipient());
        return line + to + (d.purpose().isEmpty() ? "" : "  " + messages.get("command.deliveries.purpose", d.purpose()));
    }
}
