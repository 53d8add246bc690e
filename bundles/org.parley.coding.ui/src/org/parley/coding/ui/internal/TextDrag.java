// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.parley.coding.Code;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextPane;
import org.parley.ui.text.TextRange;
import org.parley.ui.text.Widening;

/** Dropping a code on words codes them; the selected words can be dragged onto a code, or out as text. */
final class TextDrag {

    private final TextPane pane;
    private final UiContext ui;
    private final CodeRoom room;
    private final Deeds deeds;

    TextDrag(TextPane pane, UiContext ui, CodeRoom room, Deeds deeds) {
        this.pane = pane;
        this.ui = ui;
        this.room = room;
        this.deeds = deeds;
        source();
        target();
    }

    private void source() {
        DragSource source = new DragSource(pane.text(), DND.DROP_COPY);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = pane.text().getSelectionCount() > 0;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = pane.text().getSelectionText();
            }
        });
    }

    private void target() {
        DropTarget target = new DropTarget(pane.text(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {TextTransfer.getInstance()});
        target.setDropTargetEffect(null);
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = dragged().isEmpty() ? DND.DROP_NONE : DND.DROP_COPY;
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                dragEnter(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                dropped(event);
            }
        });
    }

    private List<Code> dragged() {
        return room.desk(ui).map(CodeDesk::dragged).orElse(List.of());
    }

    /** On the selection the codes go on the selection; elsewhere on the sentence under the pointer. */
    private void dropped(DropTargetEvent event) {
        List<Code> codes = dragged();
        StyledText text = pane.text();
        Point place = text.toControl(event.x, event.y);
        int offset = text.getOffsetAtPoint(place);
        Point selected = text.getSelection();
        if (codes.isEmpty()) {
            return;
        }
        boolean onSelection = selected.y > selected.x && (offset < 0 || offset >= selected.x && offset <= selected.y);
        if (!onSelection && offset >= 0) {
            text.setSelection(offset);
        }
        pane.selection().flatMap(range -> range.isEmpty() ? sentence(range) : Optional.of(range))
                .ifPresent(range -> codes.forEach(code -> deeds.code(code, range, coding -> { })));
    }

    private Optional<TextRange> sentence(TextRange at) {
        return room.desk(ui).flatMap(desk -> desk.discussion().post(UUID.fromString(at.block())))
                .map(post -> Widening.sentence(post.text().words(), at.start()))
                .filter(range -> range[1] > range[0]).map(range -> new TextRange(at.block(), range[0], range[1]));
    }
}
