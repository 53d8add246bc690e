// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.store.Backups;
import org.parley.ui.Choice;
import org.parley.ui.widgets.State;

/** Backup and restore of the whole workspace, from the menu. */
final class BackupActions {

    private final WindowContext window;
    private final Messages messages = Messages.of(BackupActions.class);

    BackupActions(WindowContext window) {
        this.window = window;
    }

    void backup() {
        FileDialog dialog = new FileDialog(window.shell(), SWT.SAVE);
        dialog.setText(messages.get("backup.title"));
        dialog.setFileName(messages.get("backup.name"));
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            window.run(Task.of(messages.get("backup.task"),
                    progress -> window.parts().backups().backup(Path.of(file), progress)),
                    (Backups.Backup made) -> window.say(messages.get("backup.done", made.file(),
                            made.bytes() / 1_000_000.0)));
        }
    }

    void restore() {
        FileDialog dialog = new FileDialog(window.shell(), SWT.OPEN);
        dialog.setText(messages.get("restore.title"));
        String file = dialog.open();
        if (file == null) {
            return;
        }
        Form form = new Form(window.shell(), window.theme(), messages.get("restore.title"));
        form.sentence(messages.get("restore.ask", file));
        form.button(messages.get("cancel"), false, form::close);
        form.button(messages.get("restore.do"), false, () -> {
            form.close();
            restore(Path.of(file));
        });
        form.open();
    }

    /** Puts a copy in the place of the workspace without asking: what is there now is kept beside it. */
    void restore(Path copy) {
        window.run(Task.of(messages.get("restore.task"), progress -> window.parts().backups().restore(copy, progress)),
                (Path aside) -> window.window().showInstead(State.done(messages.get("restore.done", aside),
                        new Choice(messages.get("action.quit"), window.shell()::close))));
    }
}
