// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal.export;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.exchange.CodedTables;
import org.parley.exchange.Exports;
import org.parley.panel.Panels;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.theme.Icon;

/** Offers to write the panel for other programs. */
@Component(service = ActionGroup.class)
public final class ExportActions implements ActionGroup {

    private final List<Action> actions;

    @Activate
    public ExportActions(@Reference Panels panels, @Reference Exports exports, @Reference CodedTables tables) {
        Messages messages = Messages.of(ExportActions.class);
        actions = List.of(Action.named("exchange.export", messages.get("action.export")).icon(Icon.EXPORT)
                .menu("file/import", 120).key("Ctrl+Shift+X").scope(Scope.EVERYWHERE)
                .enabled(ui -> Enablement.when(ui.panel().isPresent(), messages.get("reason.panel")))
                .does(ui -> ui.panel().ifPresent(panel -> new ExportDialog(ui, new Writing(exports, tables),
                        panels.state(panel).panel()).open())));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
