// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.nio.file.Path;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.core.Task;

/** Takes a file that is dropped anywhere on the window to whoever can read it. */
final class DropZone {

    private final WindowContext window;
    private final Messages messages = Messages.of(DropZone.class);

    DropZone(Shell shell, WindowContext window) {
        this.window = window;
        DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0) {
                    take(Path.of(files[0]));
                }
            }
        });
    }

    /** Finds, off the UI thread, who can read it. */
    private void take(Path file) {
        window.run(Task.of(messages.get("drop.looking", file.getFileName()),
                progress -> window.parts().contributions().drops().stream().filter(d -> d.takes(file)).findFirst()),
                taker -> taker.ifPresentOrElse(drop -> drop.dropped(window, file),
                        () -> window.say(messages.get("drop.nobody", file.getFileName()))));
    }
}
