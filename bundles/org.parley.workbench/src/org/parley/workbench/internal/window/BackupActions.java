// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.parley.core.CommandLine;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.store.Backups;
import org.parley.ui.Notice;

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
            window.run(task(messages.get("backup.task"),
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
            window.run(task(messages.get("restore.task"),
                    progress -> window.parts().backups().restore(Path.of(file), progress)),
                    (Path aside) -> {
                        window.warn(new Notice(Notice.Level.INFO, messages.get("restore.done", aside), List.of()));
                        window.shell().close();
                    });
        });
        form.open();
    }

    void check() {
        window.run(task(messages.get("check.task"), progress -> {
            java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
            java.io.PrintStream out = new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8);
            int code = window.parts().commands().run(List.of("check"), window.parts().workspace(), out, out);
            return new Checked(code, said.toString(java.nio.charset.StandardCharsets.UTF_8).strip());
        }), (Checked checked) -> window.warn(new Notice(
                checked.code() == CommandLine.DONE ? Notice.Level.INFO : Notice.Level.DANGER,
                checked.text().lines().reduce((first, last) -> last).orElse(""), List.of())));
    }

    private record Checked(int code, String text) { }

    private static <R> Task<R> task(String name, Function<Progress, R> work) {
        return new Task<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public R run(Progress progress) {
                return work.apply(progress);
            }
        };
    }
}
