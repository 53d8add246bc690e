// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** The popup in which a code is found by typing, under the words it is for. */
final class CodePicker {

    private static final int WIDTH = 376;
    private static final int ROWS = 8;
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_NAME = 200;
    private static final int CTRL_ENTER = SWT.MOD1 | SWT.CR;
    private static final int CTRL_I = SWT.MOD1 | 'i';
    private static final int CTRL_M = SWT.MOD1 | 'm';

    /** Rows that are no codes. */
    private enum Extra { NEW, VIVO, TOP }

    private final UiContext ui;
    private final CodeRoom room;
    private final Deeds deeds;
    private final TextView view;
    private final Messages messages = Messages.of(CodePicker.class);
    private final CodeCounts counts = new CodeCounts();
    private final PickList codes;
    private final PickList parents;
    private TextRange range;
    private Code within;
    private boolean onlyExclusive;
    private String typed = "";
    private Consumer<Code> parentTaken = code -> { };

    CodePicker(UiContext ui, CodeRoom room, Deeds deeds, TextView view) {
        this.ui = ui;
        this.room = room;
        this.deeds = deeds;
        this.view = view;
        codes = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.TAG, messages.get("pick.code"))
                .source(this::find).extras(this::extras).onPick(this::take).onKey(this::key)
                .hints(List.of(new PickList.Hint("Enter", messages.get("pick.apply")),
                        new PickList.Hint("Shift+Enter", messages.get("pick.apply.stay")),
                        new PickList.Hint("Ctrl+M", messages.get("pick.memo"))));
        parents = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS)
                .field(Icon.TAG, messages.get("pick.parent"))
                .source((text, limit) -> items(Ranking.find(desk().codebook(), text, List.of(), List.of(), null,
                        limit)))
                .extras(text -> List.of(PickItem.of("top", messages.get("pick.top"), "", Icon.ADD, Extra.TOP)))
                .onPick((item, modifiers) -> {
                    parentTaken.accept(item.thing() instanceof Code code ? code : null);
                    return true;
                });
    }

    private CodeDesk desk() {
        return room.desk(ui).orElseThrow();
    }

    /** Opens for words, with letters in the field already. */
    void code(TextRange words, String letters) {
        open(words, letters, false);
    }

    /** Opens with the codes that stand alone on an answer. */
    void exclusive(TextRange words) {
        open(words, "", true);
    }

    private void open(TextRange words, String letters, boolean exclusive) {
        range = words;
        within = null;
        onlyExclusive = exclusive;
        view.pane().select(words);
        counts.update(desk().codings(), desk().discussion());
        codes.outOf((int) desk().codebook().inOrder().stream().filter(code -> !code.retired() && !code.net()).count());
        Rectangle place = view.pane().place(words);
        codes.size(WIDTH, rows(place));
        codes.open(place, letters);
    }

    /** As many rows as leave the words in sight, on a small screen or at 200 %. */
    private int rows(Rectangle place) {
        Theme theme = ui.theme();
        Rectangle screen = ui.shell().getMonitor().getClientArea();
        int room = Math.max(place.y - screen.y, screen.y + screen.height - place.y - place.height);
        int row = Math.max(theme.px(28), theme.lineHeight() + theme.px(6));
        int others = 3 * row + 2 * theme.lineHeight() + theme.px(60);
        return Math.max(FEWEST_ROWS, Math.min(ROWS, (room - others) / row));
    }

    /** Asks where a code belongs; hears null for the top. */
    void parent(TextRange words, Consumer<Code> taken) {
        parentTaken = taken;
        parents.open(view.pane().place(words), "");
    }

    private List<PickItem> find(String text, int limit) {
        typed = text.strip();
        CodeDesk desk = desk();
        List<Code> same = desk.post().map(post -> desk.codesOfTheSame(post).stream()
                .map(desk.codebook().codes()::get).toList()).orElse(List.of());
        List<Code> found = Ranking.find(desk.codebook(), text, desk.recent(), same, within, limit);
        List<PickItem> codable = items(found.stream().filter(code -> !code.net())
                .filter(code -> !onlyExclusive || code.exclusive()).toList());
        if (typed.isEmpty() || onlyExclusive) {
            return codable;
        }
        // a net that is looked for by its name says why it cannot be taken
        return Stream.concat(codable.stream(), items(found.stream().filter(Code::net).toList()).stream()
                .map(item -> item.refused(messages.get("pick.net")))).toList();
    }

    private List<PickItem> items(List<Code> found) {
        CodeDesk desk = desk();
        Codebook codebook = desk.codebook();
        Words words = new Words(room.clock().instant());
        return found.stream().map(code -> PickItem.code(code.id().toString(), code.name(),
                Words.above(codebook, code), Words.color(code), Words.pattern(code), code)
                .with(desk.keyOf(code.id()), counts.shown(code.id(), CodeCounts.Unit.MEMBERS))
                .explained(CodeTree.words(code), words.explained(code))).toList();
    }

    private List<PickItem> extras(String text) {
        List<PickItem> rows = new ArrayList<>();
        if (!text.isBlank() && !onlyExclusive) {
            Code parent = newParent();
            rows.add(PickItem.of("new", parent == null ? messages.get("pick.new", text.strip())
                    : messages.get("pick.new.in", text.strip(), parent.name()), "", Icon.ADD, Extra.NEW)
                    .with("Ctrl+Enter", ""));
        }
        if (range != null && !onlyExclusive) {
            rows.add(PickItem.of("vivo", messages.get("pick.vivo", Words.quote(quoted())), "", Icon.QUOTE, Extra.VIVO)
                    .with("Ctrl+I", ""));
        }
        return rows;
    }

    /** A new code stands beside the code that fits best, or in the branch the picker was narrowed to. */
    private Code newParent() {
        Codebook codebook = desk().codebook();
        if (within != null) {
            return within;
        }
        List<Code> best = Ranking.find(codebook, typed, List.of(), List.of(), null, 1);
        return best.isEmpty() || best.get(0).parentId() == null ? null : codebook.codes().get(best.get(0).parentId());
    }

    private String quoted() {
        return desk().discussion().post(UUID.fromString(range.block())).map(Post::text)
                .map(text -> text.words().substring(range.start(), Math.min(range.end(), text.words().length())))
                .orElse("");
    }

    private boolean take(PickItem item, int modifiers) {
        if (item.thing() instanceof Code code) {
            boolean stay = (modifiers & SWT.SHIFT) != 0;
            apply(code, false);
            if (!stay) {
                ui.later(() -> view.after(range));
            }
            return !stay;
        }
        if (item.thing() == Extra.NEW) {
            makeNew();
        } else {
            ui.later(() -> vivo(range));
        }
        return true;
    }

    private boolean key(int accelerator, String text, PickItem current) {
        Code code = current != null && current.thing() instanceof Code one ? one : null;
        if (accelerator == CTRL_ENTER && !typed.isEmpty()) {
            makeNew();
            return true;
        }
        if (accelerator == CTRL_I) {
            ui.later(() -> vivo(range));
            return true;
        }
        if (accelerator == CTRL_M && code != null) {
            apply(code, true);
            return true;
        }
        if (accelerator == SWT.TAB) {
            narrow(code);
        }
        return false;
    }

    /** Tab goes into the branch of the row under the cursor; once more, it comes out again. */
    private void narrow(Code code) {
        if (within != null || code == null) {
            within = null;
        } else {
            Codebook codebook = desk().codebook();
            boolean branch = !codebook.children(code.id()).isEmpty();
            within = branch || code.parentId() == null ? code : codebook.codes().get(code.parentId());
        }
        codes.type("");
    }

    private void apply(Code code, boolean memo) {
        deeds.code(code, range, coding -> {
            if (memo) {
                memo(coding);
            }
        });
    }

    private void memo(Coding coding) {
        desk().coding(coding.id());
        ui.open(Target.of("memo", coding.id().toString()));
    }

    private void makeNew() {
        deeds.codeAsNew(typed, newParent(), range);
        ui.later(() -> view.after(range));
    }

    /** Names a code by the words themselves, after asking where it belongs. */
    void vivo(TextRange words) {
        range = words;
        String name = "\u201C" + Words.shortened(quoted().strip().replaceAll("\\s+", " "), LONGEST_NAME - 2)
                + "\u201D";
        counts.update(desk().codings(), desk().discussion());
        parent(words, parent -> {
            deeds.codeAsNew(name, parent, words);
            ui.later(() -> view.after(words));
        });
    }
}
