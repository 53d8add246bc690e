// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.ui.internal.model.Draft;
import org.parley.discussion.ui.internal.model.ThreadModel;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextPane;
import org.parley.ui.text.TextRange;
import org.parley.ui.widgets.Access;

/**
 * The posts, as text that is read. While places are chosen for a redaction Tab goes from one to the next, Space leaves
 * one in or takes it out, E marks what is selected, and Enter does it.
 */
final class ThreadPane {

    private static final int CONTEXT = 3;
    /** Lines that head, foot and frame of a post take. */
    private static final int FRAME = 4;

    private final Desk desk;
    private final TextPane pane;
    private final StyledText text;

    ThreadPane(Composite parent, UiContext ui, Desk desk) {
        this.desk = desk;
        pane = new TextPane(parent, ui.theme(), false);
        pane.setLaneShown(false);
        text = pane.text();
        Access.name(text, () -> Messages.of(ThreadPane.class).get("thread.name",
                desk.thread().map(ThreadModel::title).orElse("")));
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.MouseDoubleClick, event -> pane.current().ifPresent(this::chooseBlock));
    }

    TextPane pane() {
        return pane;
    }

    /** Shows the posts of what is read. */
    void show(ThreadModel thread) {
        pane.setBlocks(thread.blocks(desk.chosen().map(Post::id).orElse(null)));
        marks(thread);
    }

    /** Marks the places: what the rules mean, and in the post of a redaction what is to be taken out. */
    void marks(ThreadModel thread) {
        List<TextRange> ranges = new ArrayList<>(thread.hits());
        redaction().ifPresent(draft -> {
            String id = draft.post().id().toString();
            ranges.removeIf(range -> range.block().equals(id));
            draft.out().forEach(hit -> ranges.add(range(id, hit)));
        });
        pane.setHits(ranges);
    }

    private static TextRange range(String block, Hit hit) {
        return new TextRange(block, hit.start(), hit.end());
    }

    private Optional<Draft> redaction() {
        return desk.draft().filter(Draft::redacting);
    }

    /** Brings a post into view with a little of what stands before it. */
    void reveal(UUID post) {
        if (text.getClientArea().height < text.getLineHeight()) {
            // not laid out yet
            text.getDisplay().asyncExec(() -> {
                if (!text.isDisposed() && text.getClientArea().height >= text.getLineHeight()) {
                    reveal(post);
                }
            });
            return;
        }
        String id = post.toString();
        if (pane.current().filter(id::equals).isEmpty() || !visible()) {
            pane.reveal(id);
            int height = text.getClientArea().height;
            int y = text.getTopPixel() + text.getLocationAtOffset(text.getCaretOffset()).y;
            int whole = y + postHeight(id) + text.getLineHeight();
            text.setTopPixel(whole <= height ? 0 : Math.max(0, y - height / CONTEXT));
        }
    }

    private int postHeight(String id) {
        int length = desk.thread().flatMap(thread -> thread.shown().stream()
                .filter(post -> post.id().toString().equals(id)).findFirst())
                .map(post -> post.text().words().length()).orElse(0);
        return pane.place(new TextRange(id, 0, length)).height + FRAME * text.getLineHeight();
    }

    /** Scrolls no more than it takes to see a post to its end, after the room for it became less. */
    void keepInView(UUID post) {
        // the platform tells the new height of the text a moment after it was laid out
        text.getDisplay().asyncExec(() -> {
            boolean still = desk.chosen().filter(chosen -> chosen.id().equals(post)).isPresent();
            if (still && !text.isDisposed() && desk.thread().filter(thread -> thread.shows(post)).isPresent()) {
                scrollTo(post.toString());
            }
        });
    }

    private void scrollTo(String id) {
        int top = text.toControl(0, pane.place(new TextRange(id, 0, 0)).y).y - 2 * text.getLineHeight();
        int over = top + postHeight(id) + text.getLineHeight() - text.getClientArea().height;
        int step = Math.min(over, top);
        if (step > 0 || top < 0) {
            text.setTopPixel(Math.max(0, text.getTopPixel() + step));
        }
        if (redaction().isPresent()) {
            text.showSelection();
        }
    }

    private boolean visible() {
        int y = text.getLocationAtOffset(text.getCaretOffset()).y;
        return y >= 0 && y < text.getClientArea().height - text.getLineHeight();
    }

    /** Begins to choose places: the first one is selected. */
    void beginPlaces() {
        pane.setFocus();
        redaction().filter(draft -> !draft.places().isEmpty()).ifPresent(draft -> select(draft, 0));
    }

    /** Marks what is selected in the chosen post, and takes up a redaction. */
    void mark() {
        Optional<TextRange> marked = pane.selection().filter(range -> !range.isEmpty())
                .filter(range -> desk.chosen().filter(post -> post.id().toString().equals(range.block())).isPresent());
        boolean begun = redaction().isPresent();
        if (!begun) {
            desk.step(org.parley.discussion.Decision.Step.REDACT);
        }
        redaction().ifPresent(draft -> marked.filter(range -> draft.at(range.start(), range.end()) < 0)
                .ifPresent(range -> desk.draft(draft.marked(range.start(), range.end()))));
        if (!begun && marked.isEmpty()) {
            beginPlaces();
        } else {
            pane.setFocus();
        }
    }

    private void select(Draft draft, int place) {
        pane.select(range(draft.post().id().toString(), draft.places().get(place).hit()));
    }

    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            boolean begun = desk.draft().filter(draft -> draft.step() != null).isPresent();
            desk.step(null);
            desk.go(begun ? Desk.Spot.BACK : Desk.Spot.QUEUE);
        } else if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            boolean walked = walk(event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1);
            event.doit = !walked;
            if (walked) {
                event.detail = SWT.TRAVERSE_NONE;
            }
        }
    }

    /** Goes to the next place, after the last one on to the reason; false when Tab is to leave the text as ever. */
    private boolean walk(int step) {
        Draft draft = redaction().orElse(null);
        if (draft == null) {
            return false;
        }
        TextRange at = pane.selection().filter(range -> range.block().equals(draft.post().id().toString())).orElse(null);
        int next = at == null ? (draft.places().isEmpty() ? -1 : 0) : draft.next(step > 0 ? at.end() : at.start(), step);
        if (next >= 0) {
            select(draft, next);
        } else if (step > 0) {
            desk.go(Desk.Spot.DECISION);
        }
        return next >= 0 || step > 0;
    }

    private void key(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            event.doit = false;
            enter();
        } else if (event.keyCode == ' ') {
            event.doit = false;
            redaction().ifPresent(this::toggle);
        }
    }

    private void enter() {
        Optional<String> other = pane.current()
                .filter(block -> desk.chosen().filter(post -> post.id().toString().equals(block)).isEmpty());
        if (other.isPresent()) {
            chooseBlock(other.get());
        } else if (redaction().isPresent()) {
            desk.decide(true);
        } else {
            desk.go(Desk.Spot.DECISION);
        }
    }

    private void chooseBlock(String block) {
        desk.chooseHere(UUID.fromString(block));
    }

    private void toggle(Draft draft) {
        pane.selection().filter(range -> range.block().equals(draft.post().id().toString())).ifPresent(range -> {
            int place = draft.at(range.start(), range.end());
            if (place >= 0) {
                desk.draft(draft.toggled(place));
            } else if (!range.isEmpty()) {
                desk.draft(draft.marked(range.start(), range.end()));
            }
        });
    }
}
