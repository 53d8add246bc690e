// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField.Sensitivity;
import org.parley.panel.internal.PanelShowCommand.Field;
import org.parley.store.Store;

/** {@code panel fields}. */
@Component(service = Command.class)
public final class PanelFieldsCommand implements Command {

    private final Store store;
    private final Panels panels;
    private final Messages messages = Messages.of(PanelFieldsCommand.class);

    @Activate
    public PanelFieldsCommand(@Reference Store store, @Reference Panels panels) {
        this.store = store;
        this.panels = panels;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("panel fields", messages.get("fields.summary"), messages.get("fields.details"),
                List.of(CommandSpec.Argument.of("NAME", messages.get("fields.name"))),
                List.of(new CommandSpec.Option("open", "KEY", messages.get("fields.open"), false, true),
                        new CommandSpec.Option("special", "KEY", messages.get("fields.special"), false, true),
                        new CommandSpec.Option("lock", "KEY", messages.get("fields.lock"), false, true)),
                List.of("parley panel fields \"Kitchen table\"",
                        "parley panel fields \"Kitchen table\" --open household"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("NAME"));
        Map<String, Sensitivity> wanted = new LinkedHashMap<>();
        call.options("open").forEach(key -> wanted.put(key, Sensitivity.OPEN));
        call.options("special").forEach(key -> wanted.put(key, Sensitivity.SPECIAL));
        call.options("lock").forEach(key -> wanted.put(key, Sensitivity.LOCKED));
        if (!wanted.isEmpty()) {
            // all or nothing: a misspelt key changes none of them
            store.write(call.actor(), messages.get("fields.summary"), true, () -> {
                wanted.forEach((key, sensitivity) -> panels.classify(call.actor(), panel.id(), key, sensitivity));
                return null;
            });
        }
        List<Field> fields = panels.state(panel.id()).fields().values().stream().map(Field::of).toList();
        List<String> lines = fields.isEmpty() ? List.of(messages.get("show.no-fields"))
                : fields.stream().map(f -> f.line(messages)).toList();
        return new CommandResult(fields, lines);
    }
}
