// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;

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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.TreeItem;
import org.parley.coding.Code;
import org.parley.core.Messages;
import org.parley.ui.UiContext;

/**
 * Codes can be dragged onto words, to another place of the tree or, with Ctrl, into another code; words can be dropped
 * on a code.
 */
final class TreeDrag {

    private static final int EDGE = 4;

    private final CodebookView view;
    private final CodebookTree tree;
    private final UiContext ui;
    private final CodeRoom room;
    private final Messages messages = Messages.of(TreeDrag.class);
    /** What the keys ask for; the event itself tells it only when they change. */
    private boolean merge;

    TreeDrag(CodebookView view, CodebookTree tree, UiContext ui, CodeRoom room) {
        this.view = view;
        this.tree = tree;
        this.ui = ui;
        this.room = room;
        source();
        target();
    }

    private List<Code> dragged() {
        return room.desk(ui).map(CodeDesk::dragged).orElse(List.of());
    }

    private void source() {
        DragSource source = new DragSource(tree.control(), DND.DROP_MOVE | DND.DROP_COPY);
        // the picture that GTK makes of the row has the size of a window: the pointer alone is clearer
        source.setDragSourceEffect(null);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                List<Code> codes = tree.chosen();
                event.doit = !codes.isEmpty();
                room.desk(ui).ifPresent(desk -> desk.dragged(codes.stream().map(Code::id).toList()));
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = String.join("\n", tree.chosen().stream().map(Code::name).toList());
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                room.desk(ui).ifPresent(desk -> desk.dragged(List.of()));
            }
        });
    }

    private void target() {
        DropTarget target = new DropTarget(tree.control(), DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {TextTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                asked(event);
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                asked(event);
            }

            @Override
            public void dragOver(DropTargetEvent event) {
                over(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                dropped(event);
            }
        });
    }

    private void asked(DropTargetEvent event) {
        merge = event.detail == DND.DROP_COPY;
        over(event);
    }

    /** Before, on or after a row: -1, 0, 1. Words, and codes that are to be merged, go on a row only. */
    private int side(DropTargetEvent event) {
        if (dragged().isEmpty() || merge || !(event.item instanceof TreeItem item)) {
            return 0;
        }
        Point at = tree.control().toControl(event.x, event.y);
        Rectangle row = item.getBounds(0);
        int into = at.y - row.y;
        return into < row.height / EDGE ? -1 : into > row.height - row.height / EDGE ? 1 : 0;
    }

    private void over(DropTargetEvent event) {
        boolean words = dragged().isEmpty();
        boolean useful = event.item != null && (!words || room.desk(ui).flatMap(CodeDesk::selection).isPresent());
        event.detail = !useful ? DND.DROP_NONE : words || merge ? DND.DROP_COPY : DND.DROP_MOVE;
        int side = side(event);
        event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND | (side == 0 ? DND.FEEDBACK_SELECT
                : side < 0 ? DND.FEEDBACK_INSERT_BEFORE : DND.FEEDBACK_INSERT_AFTER);
    }

    private void dropped(DropTargetEvent event) {
        Code onto = event.item instanceof TreeItem item ? tree.codeOf(item).orElse(null) : null;
        CodeDesk desk = room.desk(ui).orElse(null);
        if (onto == null || desk == null) {
            return;
        }
        List<Code> codes = dragged();
        if (codes.isEmpty()) {
            desk.selection().ifPresent(range -> view.deeds().code(onto, range, coding -> { }));
        } else if (merge) {
            // a dialog while the toolkit still waits for the end of the drag would hold the pointer
            ui.later(() -> view.merging().preview(codes, onto));
        } else {
            int side = side(event);
            String label = side == 0 ? messages.get("said.into", view.changes().named(codes), Words.named(onto.name()))
                    : messages.get("said.moved.code", view.changes().named(codes));
            CodeMoves.dropped(desk.codebook(), codes, onto, side)
                    .ifPresent(move -> view.changes().move(label, move));
        }
    }
}
