// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.Optional;

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
import org.parley.coding.Codebook;
import org.parley.core.Messages;
import org.parley.ui.UiContext;

/** A code can be dragged onto words or to another place of the tree; words can be dropped on a code. */
final class TreeDrag {

    private static final int EDGE = 4;

    private final CodebookTree tree;
    private final UiContext ui;
    private final CodeRoom room;
    private final Deeds deeds;
    private final Messages messages = Messages.of(TreeDrag.class);

    TreeDrag(CodebookTree tree, UiContext ui, CodeRoom room, Deeds deeds) {
        this.tree = tree;
        this.ui = ui;
        this.room = room;
        this.deeds = deeds;
        source();
        target();
    }

    private Optional<CodeDesk> desk() {
        return room.desk(ui);
    }

    private void source() {
        DragSource source = new DragSource(tree.control(), DND.DROP_MOVE | DND.DROP_COPY);
        // the picture that GTK makes of the row has the size of a window: the pointer alone is clearer
        source.setDragSourceEffect(null);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = tree.selected().isPresent();
                tree.selected().ifPresent(code -> desk().ifPresent(desk -> desk.dragged(code.id())));
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = tree.selected().map(Code::name).orElse("");
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                desk().ifPresent(desk -> desk.dragged(null));
            }
        });
    }

    private void target() {
        DropTarget target = new DropTarget(tree.control(), DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {TextTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
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

    /** Before, on or after a row: -1, 0, 1. Words go on a row only. */
    private int side(DropTargetEvent event) {
        if (desk().flatMap(CodeDesk::dragged).isEmpty() || !(event.item instanceof TreeItem item)) {
            return 0;
        }
        Point at = tree.control().toControl(event.x, event.y);
        Rectangle row = item.getBounds(0);
        int into = at.y - row.y;
        return into < row.height / EDGE ? -1 : into > row.height - row.height / EDGE ? 1 : 0;
    }

    private void over(DropTargetEvent event) {
        boolean words = desk().flatMap(CodeDesk::dragged).isEmpty();
        boolean useful = event.item != null && (!words || desk().flatMap(CodeDesk::selection).isPresent());
        event.detail = !useful ? DND.DROP_NONE : words ? DND.DROP_COPY : DND.DROP_MOVE;
        int side = side(event);
        event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND | (side == 0 ? DND.FEEDBACK_SELECT
                : side < 0 ? DND.FEEDBACK_INSERT_BEFORE : DND.FEEDBACK_INSERT_AFTER);
    }

    private void dropped(DropTargetEvent event) {
        Code onto = event.item instanceof TreeItem item ? tree.codeOf(item).orElse(null) : null;
        if (onto == null) {
            return;
        }
        desk().ifPresent(desk -> desk.dragged().ifPresentOrElse(code -> move(desk.codebook(), code, onto, side(event)),
                () -> desk.selection().ifPresent(range -> deeds.code(onto, range, coding -> { }))));
    }

    private void move(Codebook codebook, Code code, Code onto, int side) {
        if (code.equals(onto)) {
            return;
        }
        if (side == 0) {
            deeds.change(messages.get("said.into", Words.named(code.name()), Words.named(onto.name())),
                    code.placed(onto.id(), codebook.children(onto.id()).size()));
            return;
        }
        List<Code> siblings = codebook.children(onto.parentId()).stream().filter(one -> !one.equals(code)).toList();
        deeds.change(messages.get("said.moved.code", Words.named(code.name())),
                code.placed(onto.parentId(), siblings.indexOf(onto) + (side > 0 ? 1 : 0)));
    }
}
