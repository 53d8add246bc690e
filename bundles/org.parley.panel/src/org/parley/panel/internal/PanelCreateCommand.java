// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code panel create}. */
@Component(service = Command.class)
public final class PanelCreateCommand implements Command {

    private final Panels panels;
    private final Messages messages = Messages.of(PanelCreateCommand.class);

    @Activate
    public PanelCreateCommand(@Reference Panels panels) {
        this.panels = panels;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("panel create", messages.get("create.summary"), messages.get("create.details"),
                List.of(CommandSpec.Argument.of("NAME", messages.get("create.name"))),
                List.of(CommandSpec.Option.of("seats", "N", messages.get("create.seats")),
                        CommandSpec.Option.of("reason", "TEXT", messages.get("create.reason")),
                        CommandSpec.Option.flag("if-missing", messages.get("create.if-missing"))),
                List.of("parley panel create \"Kitchen table\"",
                        "parley panel create Pilot --seats 40"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Optional<Panel> there = call.flag("if-missing") ? panels.find(call.argument("NAME")) : Optional.empty();
        if (there.isPresent()) {
            Panel panel = there.get();
            return CommandResult.of(new Made(panel.name(), panel.id().toString(), panel.seats()),
                    messages.get("create.there", panel.name(), panel.seats()));
        }
        Panel panel = panels.create(call.actor(), call.argument("NAME"),
                call.option("seats").map(this::seats).orElse(Panels.DEFAULT_SEATS), call.option("reason").orElse(null));
        return CommandResult.of(new Made(panel.name(), panel.id().toString(), panel.seats()),
                messages.get("create.done", panel.name(), panel.seats()));
    }

    private int seats(String given) {
        try {
            return Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(new Problem(Problem.Kind.USAGE, "panel.seats",
                    messages.get("create.number", given), "", ""), e);
        }
    }

    /** What a program reads. */
    record Made(String name, String id, int seats) { }
}
