// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import java.lang.reflect.Constructor;
import java.nio.file.Path;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** What the platform tells widgets of when something is dragged onto them. UI thread. */
final class Drags {

    private Drags() {
    }

    static void drop(Shell shell, Path file) {
        DropTarget target = (DropTarget) shell.getData(DND.DROP_TARGET_KEY);
        for (DropTargetListener listener : target.getDropListeners()) {
            listener.drop(dropped(target, file));
        }
    }

    static void drag(Tree tree, TreeItem onto, double height, int operation) {
        DragSource source = (DragSource) tree.getData(DND.DRAG_SOURCE_KEY);
        Event held = new Event();
        held.widget = source;
        for (DragSourceListener listener : source.getDragListeners()) {
            listener.dragStart(event(DragSourceEvent.class, held));
        }
        Rectangle row = onto.getBounds(0);
        Point at = tree.toDisplay(row.x + 2, row.y + (int) (row.height * height));
        DropTarget target = (DropTarget) tree.getData(DND.DROP_TARGET_KEY);
        for (DropTargetListener listener : target.getDropListeners()) {
            DropTargetEvent drop = event(DropTargetEvent.class, at(target, onto, at));
            drop.detail = operation;
            listener.dragEnter(drop);
            listener.dragOver(drop);
            listener.drop(drop);
        }
        for (DragSourceListener listener : source.getDragListeners()) {
            listener.dragFinished(event(DragSourceEvent.class, held));
        }
    }

    private static Event at(DropTarget target, TreeItem onto, Point at) {
        Event event = new Event();
        event.widget = target;
        event.item = onto;
        event.x = at.x;
        event.y = at.y;
        return event;
    }

    private static DropTargetEvent dropped(DropTarget target, Path file) {
        Event event = new Event();
        event.widget = target;
        DropTargetEvent drop = event(DropTargetEvent.class, event);
        drop.data = new String[] {file.toString()};
        return drop;
    }

    /** Only the toolkit makes such events, from what the platform sends. */
    private static <E> E event(Class<E> type, Event from) {
        try {
            Constructor<?> raw = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
            raw.setAccessible(true);
            Event event = (Event) raw.newInstance();
            event.widget = from.widget;
            event.item = from.item;
            event.x = from.x;
            event.y = from.y;
            Constructor<E> made = type.getDeclaredConstructor(event.getClass());
            made.setAccessible(true);
            return made.newInstance(event);
        } catch (ReflectiveOperationException otherToolkit) {
            throw new AssertionError(otherToolkit);
        }
    }
}
