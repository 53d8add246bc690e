// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

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
        onCodes("apply", Icon.TAG, "", (view, codes) -> view.apply());
        actions.add(named("new", Icon.ADD, "Ins", inRoom).enabled(this::anyView)
                .does(ui -> view(CodebookView::newCode)));
        onCode("rename", Icon.EDIT, "F2", (view, code) -> view.rename());
        actions.add(named("definition", Icon.NONE, "", inRoom).enabled(this::oneCode).does(ui -> view(book -> book
                .selected().ifPresent(code -> ui.open(Target.of("code-definition", code.id().toString()))))));
        onCodes("colour", Icon.COLOR, "", (view, codes) -> view.popups().colour(codes));
        switches();
        places();
        onCodes("merge", Icon.MERGE, "Ctrl+Shift+M", (view, codes) -> view.merging().open(codes,
                view.place(codes.get(0))));
        actions.add(named("split", Icon.SPLIT, "Ctrl+Shift+S", inRoom).enabled(this::splittable)
                .does(ui -> view(book -> book.selected().ifPresent(code -> new SplitDialog(ui, room, book.changes())
                        .open(code)))));
        onCode("where", Icon.SEARCH, "F7", (view, code) -> room.text().ifPresent(text -> text.places().open(code)));
        onCodes("delete", Icon.DELETE, "Del", (view, codes) -> view.changes().delete(codes));
        actions.add(named("unit", Icon.SUM, "", inRoom).enabled(this::anyView).does(ui -> view(book -> book.unit(
                CodeCounts.Unit.values()[(book.unit().ordinal() + 1) % CodeCounts.Unit.values().length]))));
        actions.add(named("retired", Icon.SHOWN, "", inRoom).enabled(this::anyView)
                .on(ui -> room.codebook().map(CodebookView::retired).orElse(false))
                .does(ui -> view(book -> book.retired(!book.retired()))));
        pins();
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    /** What holds for codes or not; several codes are switched together, to where the first of them is not. */
    private void switches() {
        switched("net", Icon.NONE, Code::net, Code::net, "said.net", "said.net.not");
        switched("single", Icon.NONE, Code::single, Code::single, "said.single", "said.single.not");
        switched("exclusive", Icon.OFF, Code::exclusive, Code::exclusive, "said.alone", "said.together");
        onCode("number", Icon.NONE, "", (view, code) -> view.popups().number(code));
        onCode("weight", Icon.SCALES, "", (view, code) -> view.popups().weight(code));
        switched("retire", Icon.HIDDEN, Code::retired, Code::retired, "said.retired", "said.back");
    }

    private void switched(String id, Icon icon, Predicate<Code> is, BiFunction<Code, Boolean, Code> with, String on,
            String off) {
        actions.add(named(id, icon, "", inRoom).enabled(this::anyCode)
                .on(ui -> room.codebook().flatMap(CodebookView::selected).filter(is).isPresent())
                .does(ui -> view(book -> {
                    List<Code> codes = book.chosen();
                    boolean wanted = !is.test(codes.get(0));
                    book.changes().change(messages.get(wanted ? on : off, book.changes().named(codes), codes.size()),
                            codes.stream().filter(code -> is.test(code) != wanted)
                                    .map(code -> with.apply(code, wanted)).toList());
                })));
    }

    private void places() {
        move("up", Icon.UP, "Alt+Up", (book, codes) -> CodeMoves.shifted(book, codes, -1));
        move("down", Icon.DOWN, "Alt+Down", (book, codes) -> CodeMoves.shifted(book, codes, 1));
        move("in", Icon.RIGHT_ARROW, "Alt+Right", CodeMoves::indented);
        move("out", Icon.LEFT_ARROW, "Alt+Left", CodeMoves::outdented);
    }

    private void move(String id, Icon icon, String key,
            BiFunction<Codebook, List<Code>, Optional<CodeMoves.Move>> way) {
        onCodes(id, icon, key, (view, codes) -> way
                .apply(room.codings().codebook(codes.get(0).panelId()), codes)
                .ifPresent(move -> view.changes().move(messages.get("said.moved.code",
                        view.changes().named(move.codes())), move)));
    }

    private void pins() {
        onCode("pin", Icon.PIN, "", (view, code) -> view.popups().pin(code));
        for (int i = 1; i <= PINS; i++) {
            int key = i;
            actions.add(Action.named("codebook.pin-" + key, messages.get("action.codebook.pin.key", key)).scope(inBook)
                    .key("Alt+Shift+" + key).icon(Icon.PIN).hiddenInPalette().enabled(this::oneCode)
                    .does(ui -> view(book -> book.selected().ifPresent(code -> book.popups().pin(code, key)))));
        }
    }

    private void onCode(String id, Icon icon, String key, BiConsumer<CodebookView, Code> does) {
        actions.add(named(id, icon, key, scope(key)).enabled(this::oneCode)
                .does(ui -> view(book -> book.selected().ifPresent(code -> does.accept(book, code)))));
    }

    private void onCodes(String id, Icon icon, String key, BiConsumer<CodebookView, List<Code>> does) {
        actions.add(named(id, icon, key, scope(key)).enabled(this::anyCode).does(ui -> view(book -> {
            List<Code> codes = book.chosen();
            if (!codes.isEmpty()) {
                does.accept(book, codes);
            }
        })));
    }

    /** Keys that mean something else beside the codebook work in it alone. */
    private Scope scope(String key) {
        return key.isEmpty() || key.startsWith("F") || key.startsWith("Ctrl+Shift+") ? inRoom : inBook;
    }

    private Action.Builder named(String id, Icon icon, String key, Scope scope) {
        return Action.named("codebook." + id, messages.get("action.codebook." + id)).icon(icon).key(key).scope(scope)
                .menu("perspective/codebook", 300 + actions.size());
    }

    private void view(Consumer<CodebookView> does) {
        room.codebook().ifPresent(does);
    }

    private List<Code> chosen() {
        return room.codebook().map(CodebookView::chosen).orElse(List.of());
    }

    private Enablement anyView(UiContext ui) {
        return Enablement.when(room.codebook().isPresent() && ui.panel().isPresent(), messages.get("reason.panel"));
    }

    private Enablement anyCode(UiContext ui) {
        return Enablement.when(!chosen().isEmpty(), messages.get("reason.code"));
    }

    private Enablement oneCode(UiContext ui) {
        return chosen().size() > 1 ? Enablement.no(messages.get("reason.one")) : anyCode(ui);
    }

    private Enablement splittable(UiContext ui) {
        Enablement one = oneCode(ui);
        return !one.enabled() ? one : Enablement.when(room.desk(ui)
                .map(desk -> !desk.codings().with(chosen().get(0).id()).isEmpty()).orElse(false),
                messages.get("reason.uncoded"));
    }
}
