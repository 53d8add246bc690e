// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.parley.core.CommandLine;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.store.Backups;
import org.parley.ui.Choice;
import org.parley.ui.Notice;
import org.parley.ui.widgets.State;

/** Backup, restore and check of the whole workspace, from the menu. */
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

    void check() {
        window.run(Task.of(messages.get("check.task"), progress -> {
            java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
            java.io.PrintStream out = new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8);
            int code = window.parts().commands().run(List.of("check"), window.parts().workspace(), out, out);
            return new Checked(code, said.toString(java.nio.charset.StandardCharsets.UTF_8).strip());
        }), (Checked checked) -> window.warn(new Notice(
                checked.code() == CommandLine.DONE ? Notice.Level.INFO : Notice.Level.DANGER,
                checked.text().lines().reduce((first, last) -> last).orElse(""), List.of())));
    }

    private record Checked(int code, String text) { }
}
