// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.batch;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.BatchCoding;
import org.parley.coding.ui.internal.CodeRoom;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.theme.Icon;

/** Offers to code many places at once. */
@Component(service = ActionGroup.class)
public final class BatchRoom implements ActionGroup {

    private final List<Action> actions;

    @Activate
    public BatchRoom(@Reference CodeRoom room, @Reference BatchCoding batch) {
        Messages messages = Messages.of(BatchRoom.class);
        actions = List.of(Action.named("code.batch", messages.get("action.batch")).icon(Icon.SEARCH)
                .key("Ctrl+Shift+W").scope(Scope.perspective("code")).menu("perspective/text", 190)
                .enabled(ui -> Enablement.when(ui.panel().isPresent(), messages.get("reason.panel")))
                .does(ui -> new BatchDialog(ui, room, batch).open()));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
