// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.theme.Icon;

/** What can be done to rows: the keys are those of the words. */
@Component(service = ActionGroup.class)
public final class GridActions implements ActionGroup {

    private static final int PINS = 9;

    private final GridRoom room;
    private final Messages messages = Messages.of(GridActions.class);
    private final Scope inRows = Scope.view(RespondentsView.ID);
    private final List<Action> actions = new ArrayList<>();
    private final List<Action> inMenu = new ArrayList<>();

    @Activate
    public GridActions(@Reference GridRoom room) {
        this.room = room;
        rows("pick", Icon.TAG, "", "reason.rows", view -> !view.selection().isEmpty(), view -> view.pick(""));
        rows("last", Icon.HISTORY, ".", "reason.last", view -> last(view).isPresent(),
                view -> last(view).ifPresent(view::code));
        rows("none", Icon.OFF, "0", "reason.none", view -> !exclusive(view).isEmpty(),
                view -> view.exclusive(exclusive(view)));
        rows("remove", Icon.DELETE, "Del", "reason.chip", view -> view.chip().isPresent(), RespondentsView::takeOff);
        rows("back", Icon.TAG, "Ctrl+Shift+B", "reason.chip", view -> view.chip().isPresent(),
                RespondentsView::codeBack);
        rows("same", Icon.COPY, "Ctrl+Shift+Enter", "reason.same", view -> coded(view, false),
                view -> view.codeTheSame(false));
        rows("alike", Icon.COPY, "Alt+Shift+Enter", "reason.same", view -> coded(view, true),
                view -> view.codeTheSame(true));
        rows("text", Icon.CODE, "", "reason.rows", view -> view.row().isPresent(),
                view -> view.row().ifPresent(view::toText));
        pins();
        actions.add(named("all", Icon.TOPIC, "").on(ui -> view().map(RespondentsView::all).orElse(false))
                .enabled(ui -> Enablement.when(view().isPresent(), messages.get("reason.rows")))
                .does(ui -> view().ifPresent(RespondentsView::toggleAll)));
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    /** Those of the context menu. */
    List<Action> inMenu() {
        return List.copyOf(inMenu);
    }

    private void pins() {
        for (int i = 1; i <= PINS; i++) {
            int key = i;
            actions.add(Action.named("code.rows.pin-" + key, messages.get("action.pin", key)).scope(inRows)
                    .key(Integer.toString(key)).hiddenInPalette()
                    .enabled(ui -> Enablement.when(view().filter(view -> !view.selection().isEmpty())
                            .flatMap(view -> view.desk().pinned(key)).isPresent(), messages.get("reason.pin", key)))
                    .does(ui -> view().ifPresent(view -> view.desk().pinned(key).ifPresent(view::code))));
        }
    }

    private void rows(String id, Icon icon, String key, String reason, Predicate<RespondentsView> can,
            Consumer<RespondentsView> does) {
        Action action = named(id, icon, key)
                .enabled(ui -> Enablement.when(view().filter(can).isPresent(), messages.get(reason)))
                .does(ui -> view().ifPresent(does));
        actions.add(action);
        inMenu.add(action);
    }

    private Action.Builder named(String id, Icon icon, String key) {
        return Action.named("code.rows." + id, messages.get("action." + id)).icon(icon).key(key).scope(inRows)
                .menu("perspective/respondents", 200 + actions.size());
    }

    private static Optional<Code> last(RespondentsView view) {
        return view.selection().isEmpty() ? Optional.empty() : view.desk().last();
    }

    private static List<Code> exclusive(RespondentsView view) {
        return view.selection().isEmpty() ? List.of() : view.desk().codings().codebook().inOrder().stream()
                .filter(code -> code.exclusive() && !code.retired()).toList();
    }

    private static boolean coded(RespondentsView view, boolean alikeToo) {
        return view.row().filter(row -> row.chips().stream().anyMatch(Chip::mine))
                .filter(row -> row.others().identical() > 0 || alikeToo && row.others().alike() > 0).isPresent();
    }

    private Optional<RespondentsView> view() {
        return room.view();
    }
}
