// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Suggestions.Suggestion;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;

/** What can be done in the words: every key of the text pane, in the palette as well. */
@Component(service = ActionGroup.class)
public final class TextActions implements ActionGroup {

    private static final int PINS = 9;

    private final CodeRoom room;
    private final Messages messages = Messages.of(TextActions.class);
    private final Scope inText = Scope.view(TextView.ID);
    private final Scope inRoom = Scope.perspective(CodePerspective.ID);
    private final List<Action> actions = new ArrayList<>();

    @Activate
    public TextActions(@Reference CodeRoom room) {
        this.room = room;
        coding();
        selecting();
        going();
        pins();
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    private void coding() {
        words("pick", Icon.TAG, "", (view, range) -> view.picker().code(range, ""));
        actions.add(named("last", Icon.HISTORY, ".", inText).enabled(ui -> Enablement.when(
                desk(ui).flatMap(CodeDesk::last).isPresent(), messages.get("reason.last")))
                .does(ui -> desk(ui).flatMap(CodeDesk::last).ifPresent(this::apply)));
        actions.add(named("suggested", Icon.DONE, "Ctrl+Shift+Y", inRoom).enabled(ui -> Enablement.when(
                first(ui).isPresent(), messages.get("reason.suggested"))).does(ui -> first(ui).ifPresent(one ->
                        view().ifPresent(view -> take(ui, view, one)))));
        actions.add(named("refused", Icon.CLOSE, "Ctrl+Shift+U", inRoom).enabled(ui -> Enablement.when(
                first(ui).isPresent(), messages.get("reason.suggested"))).does(ui -> first(ui).ifPresent(one ->
                        room.inspector().ifPresent(view -> view.refuse(one)))));
        words("vivo", Icon.QUOTE, "Ctrl+I", (view, range) -> view.picker().vivo(range));
        onCoding("best", Icon.STAR, "Ctrl+B", inRoom, (view, one) -> view.deeds().best(one));
        onCoding("remove", Icon.DELETE, "Del", inText, (view, one) -> view.steps().remove(one));
        actions.add(named("same", Icon.COPY, "Ctrl+Shift+Enter", inRoom).enabled(ui -> Enablement.when(
                desk(ui).flatMap(CodeDesk::post).map(post -> !desk(ui).get().answers().same(post).isEmpty()
                        && desk(ui).get().coded(post)).orElse(false), messages.get("reason.same")))
                .does(ui -> view().ifPresent(view -> desk(ui).flatMap(CodeDesk::post)
                        .ifPresent(view.deeds()::codeTheSame))));
        onCoding("jump", Icon.CODE, "Ctrl+J", inRoom, (view, one) -> view.steps().jump(one));
        shape("end-right", "Alt+Shift+Right", false, true);
        shape("end-left", "Alt+Shift+Left", false, false);
        shape("start-right", "Ctrl+Alt+Shift+Right", true, true);
        shape("start-left", "Ctrl+Alt+Shift+Left", true, false);
        simple("again", Icon.REFRESH, "", inRoom, view -> view.deeds().again());
    }

    private void selecting() {
        simple("grow", Icon.NONE, "Space", inText, view -> view.selection().grow());
        simple("shrink", Icon.NONE, "Shift+Space", inText, view -> view.selection().shrink());
        simple("names", Icon.SHOWN, "Ctrl+Shift+L", inRoom, TextView::toggleNames);
        actions.add(named("go-to-post", Icon.POST, "", inRoom).enabled(this::anyText).does(ui -> desk(ui)
                .flatMap(CodeDesk::post).ifPresent(post -> ui.open(Target.of("post", post.id().toString())))));
        actions.add(named("show-member", Icon.PERSON, "", inRoom).enabled(this::anyText).does(ui -> desk(ui)
                .flatMap(CodeDesk::post).filter(post -> post.authorId() != null)
                .ifPresent(post -> ui.open(Target.of("member", post.authorId().toString())))));
    }

    private void going() {
        simple("enter", Icon.NONE, "Enter", inText, view -> view.steps().enter(), false);
        simple("next-open", Icon.OPEN_STATE, "F8", inRoom, view -> view.steps().uncoded(1));
        simple("previous-open.enter", Icon.NONE, "Shift+Enter", inText, view -> view.steps().uncoded(-1), false);
        simple("previous-open", Icon.NONE, "Shift+F8", inRoom, view -> view.steps().uncoded(-1));
        simple("next", Icon.DOWN, "Alt+Down", inText, view -> view.steps().answer(1));
        simple("previous", Icon.UP, "Alt+Up", inText, view -> view.steps().answer(-1));
        simple("next-coding", Icon.NONE, "Ctrl+Down", inText, view -> view.steps().coding(1));
        simple("previous-coding", Icon.NONE, "Ctrl+Up", inText, view -> view.steps().coding(-1));
    }

    private void pins() {
        for (int i = 1; i <= PINS; i++) {
            int key = i;
            actions.add(Action.named("code.pin-" + key, messages.get("action.pin", key)).scope(inText)
                    .key(Integer.toString(key)).hiddenInPalette()
                    .enabled(ui -> Enablement.when(desk(ui).flatMap(desk -> desk.pinned(key)).isPresent(),
                            messages.get("reason.pin", key)))
                    .does(ui -> desk(ui).flatMap(desk -> desk.pinned(key)).ifPresent(this::apply)));
        }
        actions.add(named("none", Icon.OFF, "0", inText).enabled(ui -> Enablement.when(!exclusive(ui).isEmpty(),
                messages.get("reason.none"))).does(ui -> view().ifPresent(view -> none(ui, view))));
    }

    /** The exclusive code, on the words selected or else on the whole answer; with several of them it is asked. */
    private void none(UiContext ui, TextView view) {
        Optional<TextRange> range = desk(ui).flatMap(CodeDesk::selection).or(view.selection()::wholeAnswer);
        List<Code> codes = exclusive(ui);
        range.ifPresent(words -> {
            if (codes.size() == 1) {
                view.deeds().code(codes.get(0), words, coding -> { });
                view.after(words);
            } else {
                view.picker().exclusive(words);
            }
        });
    }

    private List<Code> exclusive(UiContext ui) {
        return desk(ui).map(desk -> desk.codebook().inOrder().stream()
                .filter(code -> code.exclusive() && !code.retired()).toList()).orElse(List.of());
    }

    /** The likeliest of the codes that are proposed for the answer at hand. */
    private Optional<Suggestion> first(UiContext ui) {
        return desk(ui).flatMap(desk -> desk.post().flatMap(post -> room.proposals().of(desk, post).stream().findFirst()));
    }

    private void take(UiContext ui, TextView view, Suggestion one) {
        Code code = desk(ui).orElseThrow().codebook().codes().get(one.codeId());
        desk(ui).flatMap(CodeDesk::post).ifPresent(post -> {
            TextRange range = new TextRange(post.id().toString(), one.start(), one.end());
            view.deeds().code(code, range, coding -> { });
            view.after(range);
        });
    }

    private void apply(Code code) {
        view().ifPresent(view -> view.selection().words().ifPresent(range -> {
            view.deeds().code(code, range, coding -> { });
            view.after(range);
        }));
    }

    private void words(String id, Icon icon, String key, BiConsumer<TextView, TextRange> does) {
        actions.add(named(id, icon, key, inRoom).enabled(this::anyText)
                .does(ui -> view().ifPresent(view -> view.selection().words()
                        .ifPresent(range -> does.accept(view, range)))));
    }

    private void onCoding(String id, Icon icon, String key, Scope scope, BiConsumer<TextView, Coding> does) {
        actions.add(named(id, icon, key, scope).enabled(ui -> Enablement.when(
                desk(ui).flatMap(CodeDesk::coding).isPresent(), messages.get("reason.coding")))
                .does(ui -> view().ifPresent(view -> desk(ui).flatMap(CodeDesk::coding)
                        .ifPresent(one -> does.accept(view, one)))));
    }

    private void shape(String id, String key, boolean start, boolean forward) {
        onCoding(id, Icon.NONE, key, inText, (view, one) -> view.steps().reshape(start, forward));
    }

    private void simple(String id, Icon icon, String key, Scope scope, Consumer<TextView> does) {
        simple(id, icon, key, scope, does, true);
    }

    private void simple(String id, Icon icon, String key, Scope scope, Consumer<TextView> does, boolean palette) {
        Action.Builder made = named(id, icon, key, scope).enabled(this::anyText);
        actions.add((palette ? made : made.hiddenInPalette()).does(ui -> view().ifPresent(does)));
    }

    private Action.Builder named(String id, Icon icon, String key, Scope scope) {
        return Action.named("code." + id, messages.get("action." + id)).icon(icon).key(key).scope(scope)
                .menu("perspective/text", 100 + actions.size());
    }

    private Enablement anyText(UiContext ui) {
        return Enablement.when(view().isPresent() && desk(ui).map(desk -> !desk.answers().posts().isEmpty())
                .orElse(false), messages.get("reason.text"));
    }

    private Optional<CodeDesk> desk(UiContext ui) {
        return room.desk(ui);
    }

    private Optional<TextView> view() {
        return room.text();
    }
}
