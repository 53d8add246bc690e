// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

/** Gives texts to coders, and lists what was given. */
@Component(service = ActionGroup.class)
public final class BatchActions implements ActionGroup {

    private static final String GROUP = "perspective/coders";
    private static final int ORDER = 380;

    private final CodersRoom room;
    private final Messages messages = Messages.of(BatchActions.class);

    @Activate
    public BatchActions(@Reference CodersRoom room) {
        this.room = room;
    }

    @Override
    public List<Action> actions() {
        Scope scope = Scope.perspective(AdjudicateContribution.PERSPECTIVE);
        return List.of(
                Action.named("code.batch.give", messages.get("action.give")).icon(Icon.HAND_OVER).scope(scope)
                        .menu(GROUP, ORDER).enabled(this::anyText)
                        .does(ui -> new NewBatchDialog(ui, room, () -> { }).open()),
                Action.named("code.batch.list", messages.get("action.batches")).icon(Icon.LIST).scope(scope)
                        .menu(GROUP, ORDER + 1).enabled(ui -> Enablement.when(ui.panel().isPresent(),
                                messages.get("reason.panel")))
                        .does(ui -> new BatchesDialog(ui, room).open()),
                Action.named("code.coders", messages.get("action.coders")).icon(Icon.PERSON).scope(scope)
                        .menu(GROUP, ORDER + 2).enabled(ui -> Enablement.when(ui.panel().filter(panel ->
                                !room.codings().seen(ui.actor(), panel).codings().codings().isEmpty()).isPresent(),
                                messages.get("reason.coders")))
                        .does(ui -> ui.panel().ifPresent(panel -> new CodersDialog(ui, room).open(panel))));
    }

    private Enablement anyText(UiContext ui) {
        return !ui.panel().isPresent() ? Enablement.no(messages.get("reason.panel"))
                : Enablement.when(!new RowDesk(ui, room.room()).discussion().topics().isEmpty(),
                        messages.get("reason.texts"));
    }
}
