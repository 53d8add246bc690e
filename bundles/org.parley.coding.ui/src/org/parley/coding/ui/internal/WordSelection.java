// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.parley.ui.text.TextPane;
import org.parley.ui.text.TextRange;
import org.parley.ui.text.Widening;

/** The words that are meant: selected, or around the caret; Space makes them more, Shift+Space less. */
final class WordSelection {

    private final TextPane pane;
    private final Supplier<CodeDesk> desk;
    private final Deque<TextRange> narrower = new ArrayDeque<>();
    private boolean growing;

    WordSelection(TextPane pane, Supplier<CodeDesk> desk) {
        this.pane = pane;
        this.desk = desk;
    }

    /** Something else was selected: the way back to less is gone. */
    void changed() {
        if (!growing) {
            narrower.clear();
        }
    }

    /** The words that are selected; empty for a mere caret. */
    Optional<TextRange> selected() {
        return pane.selection().filter(range -> !range.isEmpty());
    }

    /** The words that are meant: those selected, else the sentence at the caret. */
    Optional<TextRange> words() {
        return pane.selection().flatMap(at -> at.isEmpty() ? sentence(at) : Optional.of(at));
    }

    private Optional<TextRange> sentence(TextRange at) {
        return desk.get().discussion().post(UUID.fromString(at.block())).map(post -> {
            int[] range = Widening.sentence(post.text().words(), at.start());
            return new TextRange(at.block(), range[0], range[1]);
        }).filter(range -> !range.isEmpty());
    }

    /** All words of the answer at the caret. */
    Optional<TextRange> wholeAnswer() {
        return Optional.ofNullable(desk.get()).flatMap(CodeDesk::post).filter(post -> !post.text().words().isEmpty())
                .map(post -> new TextRange(post.id().toString(), 0, post.text().words().length()));
    }

    void grow() {
        pane.selection().ifPresent(before -> {
            growing = true;
            narrower.push(before);
            pane.grow();
            growing = false;
        });
    }

    void shrink() {
        if (narrower.isEmpty()) {
            selected().ifPresent(range -> pane.select(new TextRange(range.block(), range.start(), range.start())));
            return;
        }
        growing = true;
        pane.select(narrower.pop());
        growing = false;
    }
}
