// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;

/** {@code panel list}. */
@Component(service = Command.class)
public final class PanelListCommand implements Command {

    private final Panels panels;
    private final Messages messages = Messages.of(PanelListCommand.class);

    @Activate
    public PanelListCommand(@Reference Panels panels) {
        this.panels = panels;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("panel list", messages.get("list.summary"), messages.get("list.details"), List.of(),
                List.of(), List.of("parley panel list"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        List<Line> data = panels.list().stream().map(this::line).toList();
        List<String> lines = data.isEmpty() ? List.of(messages.get("list.none")) : data.stream()
                .map(l -> messages.get("list.line", l.name(), l.seatsTaken(), l.seats(), l.waiting())).toList();
        return new CommandResult(data, lines);
    }

    private Line line(Panel panel) {
        PanelState state = panels.state(panel.id());
        return new Line(panel.name(), panel.id().toString(), panel.seats(), state.seatsTaken(), state.waiting());
    }

    /** What a program reads. */
    record Line(String name, String id, int seats, int seatsTaken, int waiting) { }
}
