// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** What can be done with codes: every key of the codebook, in the palette as well. */
@Component(service = ActionGroup.class)
public final class CodebookActions implements ActionGroup {

    private static final int PINS = 9;

    private final CodeRoom room;
    private final Messages messages = Messages.of(CodebookActions.class);
    private final Scope inBook = Scope.view(CodebookView.ID);
    private final Scope inRoom = Scope.perspective(CodePerspective.ID);
    private final List<Action> actions = new ArrayList<>();

    @Activate
    public CodebookActions(@Reference CodeRoom room) {
        this.room = room;
        onCode("apply", Icon.TAG, "", (view, code) -> view.apply());
        actions.add(named("new", Icon.ADD, "Ins", inRoom).enabled(this::anyView)
                .does(ui -> view(CodebookView::newCode)));
        onCode("rename", Icon.EDIT, "F2", (view, code) -> view.rename());
        actions.add(named("colour", Icon.COLOR, "", inRoom).enabled(this::anyCode).does(this::colour));
        onCode("exclusive", Icon.OFF, "", (view, code) -> view.deeds().change(
                messages.get(code.exclusive() ? "said.together" : "said.alone", Words.named(code.name())),
                code.exclusive(!code.exclusive())));
        onCode("retire", Icon.HIDDEN, "", (view, code) -> view.deeds().change(
                messages.get(code.retired() ? "said.back" : "said.retired", Words.named(code.name())),
                code.retired(!code.retired())));
        move("up", Icon.UP, "Alt+Up", (book, code) -> CodeEdits.shifted(book, code, -1));
        move("down", Icon.DOWN, "Alt+Down", (book, code) -> CodeEdits.shifted(book, code, 1));
        move("in", Icon.RIGHT_ARROW, "Alt+Right", CodeEdits::indented);
        move("out", Icon.LEFT_ARROW, "Alt+Left", CodeEdits::outdented);
        onCode("where", Icon.SEARCH, "F7", (view, code) -> room.text().ifPresent(text -> text.places().open(code)));
        onCode("delete", Icon.DELETE, "Del", (view, code) -> view.deeds().delete(code));
        actions.add(named("unit", Icon.SUM, "", inRoom).enabled(this::anyView).does(ui -> view(book -> book.unit(
                CodeCounts.Unit.values()[(book.unit().ordinal() + 1) % CodeCounts.Unit.values().length]))));
        for (int i = 1; i <= PINS; i++) {
            pin(i);
        }
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    private void pin(int key) {
        actions.add(Action.named("codebook.pin-" + key, messages.get("action.codebook.pin", key)).scope(inBook)
                .key("Alt+Shift+" + key).icon(Icon.PIN).hiddenInPalette().enabled(this::anyCode)
                .does(ui -> view(book -> book.selected().ifPresent(code -> {
                    room.desk(ui).ifPresent(desk -> desk.pin(key, code.id()));
                    ui.say(messages.get("said.pinned", Words.named(code.name()), key));
                }))));
    }

    private void move(String id, Icon icon, String key, Placing edit) {
        onCode(id, icon, key, (view, code) -> {
            Codebook codebook = room.codings().state(code.panelId()).codebook();
            Code moved = edit.apply(codebook, code);
            if (!moved.equals(code)) {
                view.deeds().change(messages.get("said.moved.code", Words.named(code.name())), moved);
            }
        });
    }

    /** A code at another place of its codebook. */
    @FunctionalInterface
    private interface Placing {
        Code apply(Codebook codebook, Code code);
    }

    private void colour(UiContext ui) {
        view(book -> book.selected().ifPresent(code -> {
            List<PickItem> rows = new ArrayList<>();
            for (int i = 1; i <= CodeColor.values().length; i++) {
                rows.add(PickItem.code("colour" + i, messages.get("colour." + i), "", CodeColor.at(i - 1),
                        Words.pattern(code), i));
            }
            new PickList(ui.shell(), ui.theme()).size(260, rows.size()).field(Icon.COLOR, messages.get("pick.colour"))
                    .source(PickList.among(rows)).onPick((item, modifiers) -> {
                        book.deeds().change(messages.get("said.coloured", Words.named(code.name()), item.name()),
                                code.coloured((Integer) item.thing()));
                        return true;
                    }).open(book.place(code), "");
        }));
    }

    private void onCode(String id, Icon icon, String key, BiConsumer<CodebookView, Code> does) {
        boolean everywhere = key.startsWith("F") || key.isEmpty();
        actions.add(named(id, icon, key, everywhere ? inRoom : inBook).enabled(this::anyCode)
                .does(ui -> view(book -> book.selected().ifPresent(code -> does.accept(book, code)))));
    }

    private Action.Builder named(String id, Icon icon, String key, Scope scope) {
        return Action.named("codebook." + id, messages.get("action.codebook." + id)).icon(icon).key(key).scope(scope)
                .menu("perspective/codebook", 300 + actions.size());
    }

    private void view(Consumer<CodebookView> does) {
        room.codebook().ifPresent(does);
    }

    private Enablement anyView(UiContext ui) {
        return Enablement.when(room.codebook().isPresent() && ui.panel().isPresent(), messages.get("reason.panel"));
    }

    private Enablement anyCode(UiContext ui) {
        return Enablement.when(room.codebook().flatMap(CodebookView::selected).isPresent(),
                messages.get("reason.code"));
    }
}
