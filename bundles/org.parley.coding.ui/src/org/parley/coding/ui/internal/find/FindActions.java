// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;

/** What can be done with the words that are found, and the way to them. */
@Component(service = ActionGroup.class)
public final class FindActions implements ActionGroup {

    private final FindRoom room;
    private final Messages messages = Messages.of(FindActions.class);
    private final List<Action> actions = new ArrayList<>();

    @Activate
    public FindActions(@Reference FindRoom room) {
        this.room = room;
        actions.add(Action.named("code.find.open", messages.get("action.open")).icon(Icon.SEARCH).key("Ctrl+Shift+F")
                .scope(Scope.EVERYWHERE).menu("edit/find", 120).does(ui -> {
                    ui.open(Target.view(FindView.ID));
                    ui.later(() -> room.view().ifPresent(FindView::focusFilter));
                }));
        inView("saved", Icon.LIST, "Ctrl+Shift+O", view -> true, FindView::saved);
        inView("complete", Icon.TAG, "Ctrl+Space", view -> true, FindView::complete);
        inView("all", Icon.COPY, "Ctrl+Shift+Enter", FindView::hasFound, FindView::codeAll);
        inView("left", Icon.NONE, "", FindActions::rows, view -> view.sort(FindColumns.LEFT));
        inView("right", Icon.NONE, "", FindActions::rows, view -> view.sort(FindColumns.RIGHT));
        inView("post", Icon.NONE, "", FindActions::rows, view -> view.sort(FindColumns.POST));
        inView("date", Icon.NONE, "", FindActions::rows, view -> view.sort(FindColumns.DATE));
        inView("text", Icon.CODE, "", view -> view.row().isPresent(), view -> view.row().ifPresent(view::toText));
    }

    private static boolean rows(FindView view) {
        return !view.query().isEmpty();
    }

    private void inView(String id, Icon icon, String key, Predicate<FindView> can, Consumer<FindView> does) {
        actions.add(Action.named("code.find." + id, messages.get("action." + id)).icon(icon).key(key)
                .scope(Scope.view(FindView.ID)).menu("perspective/find", 300 + actions.size())
                .enabled(ui -> Enablement.when(room.view().filter(can).isPresent(), messages.get("reason." + switch (id) {
                    case "text" -> "row";
                    case "all" -> "found";
                    default -> "query";
                })))
                .does(ui -> room.view().ifPresent(does)));
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }
}
