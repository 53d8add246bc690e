// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.find.SavedQuery;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.ui.Keys;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;
import org.parley.ui.widgets.PickList.Hint;

/** The popups of the query field: queries that were kept, and what may stand next. */
final class QueryPopups {

    private static final int WIDTH = 520;
    private static final int ROWS = 10;
    private static final String REMOVE = "Ctrl+Del";

    private final UiContext ui;
    private final FindRoom room;
    private final FindView view;
    private final Messages messages = Messages.of(QueryPopups.class);
    private final PickList kept;
    private final PickList next;
    private List<PickItem> queries = List.of();
    private List<PickItem> completions = List.of();
    private UUID panelId;

    QueryPopups(UiContext ui, FindRoom room, FindView view) {
        this.ui = ui;
        this.room = room;
        this.view = view;
        kept = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.LIST, messages.get("saved.field"))
                .source((typed, limit) -> PickList.among(queries).find(typed, limit)).extras(this::extras)
                .hints(List.of(new Hint(messages.get("key.enter"), messages.get("saved.hint.run")),
                        new Hint(REMOVE, messages.get("saved.hint.remove"))))
                .onPick((item, modifiers) -> taken(item)).onKey(this::pressed);
        next = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.TAG, messages.get("complete.field"))
                .source((typed, limit) -> PickList.among(completions).find(typed, limit))
                .onPick((item, modifiers) -> {
                    ui.later(() -> view.ask(item.id(), null));
                    return true;
                });
    }

    /** What a row of the popup stands for beside a kept query. */
    private record Deed(boolean rename, String name) { }

    void saved(UUID panel, Rectangle place) {
        panelId = panel;
        ui.run(Task.of(messages.get("saved.task"), progress -> room.queries().all(panel)), all -> {
            queries = all.stream().map(query -> PickItem.of(query.id().toString(), query.name(), query.text(), Icon.SEARCH,
                    query)).toList();
            kept.open(place, "");
        });
    }

    /** Keeping and renaming, under the name that was typed. */
    private List<PickItem> extras(String typed) {
        List<PickItem> extras = new ArrayList<>();
        String name = typed.strip();
        if (!name.isEmpty() && !view.query().isEmpty()) {
            extras.add(PickItem.of("keep", messages.get("saved.keep", name), view.query(), Icon.ADD, new Deed(false, name)));
            view.savedQuery().ifPresent(query -> extras.add(PickItem.of("rename", messages.get("saved.rename", query.name(),
                    name), "", Icon.EDIT, new Deed(true, name))));
        }
        return extras;
    }

    private boolean taken(PickItem item) {
        if (item.thing() instanceof SavedQuery query) {
            ui.later(() -> view.ask(query.text(), query));
        } else if (item.thing() instanceof Deed deed) {
            SavedQuery query = view.savedQuery().filter(one -> deed.rename())
                    .map(one -> new SavedQuery(one.id(), panelId, deed.name(), one.text()))
                    .orElseGet(() -> new SavedQuery(null, panelId, deed.name(), view.query()));
            ui.later(() -> ui.change(messages.get(deed.rename() ? "said.renamed" : "said.kept", deed.name()),
                    () -> room.queries().keep(ui.actor(), query), view::keptAs,
                    failure -> { }));
        }
        return true;
    }

    private boolean pressed(int accelerator, String typed, PickItem current) {
        if (current == null || !(current.thing() instanceof SavedQuery query)
                || accelerator != Keys.parse(REMOVE).orElseThrow()) {
            return false;
        }
        ui.later(() -> ui.change(messages.get("said.removed", query.name()), () -> {
            room.queries().forget(ui.actor(), query.id());
            return Optional.empty();
        }));
        return true;
    }

    void complete(UUID panel, Rectangle place) {
        String typed = view.typed();
        completions = room.finder().completions(panel, typed).stream().map(whole -> PickItem.of(whole,
                shared(typed, whole), "", Icon.NONE, whole)).toList();
        if (!completions.isEmpty()) {
            next.open(place, "");
        }
    }

    /** What a completion adds: from the word that it completes on. */
    private static String shared(String typed, String whole) {
        int from = Math.min(typed.length(), whole.length());
        while (from > 0 && (!whole.startsWith(typed.substring(0, from)) || !Character.isWhitespace(whole.charAt(from - 1)))) {
            from--;
        }
        return whole.substring(from).strip();
    }
}
