// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.merge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Merging;
import org.parley.store.merge.Settlements;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.FileDrop;
import org.parley.ui.UiContext;

/** Takes in another copy of the workspace: a folder or a copy file, chosen or dropped on the window. */
@Component(service = { ActionGroup.class, FileDrop.class })
public final class MergeActions implements ActionGroup, FileDrop {

    private final Merging merging;
    private final Messages messages = Messages.of(MergeActions.class);

    @Activate
    public MergeActions(@Reference Merging merging) {
        this.merging = merging;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.named("merge.folder", messages.get("action.folder")).menu("file/import", 140).does(ui -> {
                    DirectoryDialog dialog = new DirectoryDialog(ui.shell(), SWT.OPEN);
                    dialog.setText(messages.get("choose.folder"));
                    compare(ui, dialog.open());
                }),
                Action.named("merge.file", messages.get("action.file")).menu("file/import", 141).does(ui -> {
                    FileDialog dialog = new FileDialog(ui.shell(), SWT.OPEN);
                    dialog.setText(messages.get("choose.file"));
                    compare(ui, dialog.open());
                }));
    }

    @Override
    public boolean takes(Path file) {
        return file.getFileName().toString().endsWith(".backup")
                || Files.isRegularFile(file.resolve("db").resolve("service.properties"));
    }

    @Override
    public void dropped(UiContext ui, Path file) {
        compare(ui, file.toString());
    }

    private void compare(UiContext ui, String other) {
        if (other != null) {
            ui.run(Task.of(messages.get("task.compare"),
                    progress -> merging.preview(Path.of(other), Settlements.none(), progress)), (MergePlan plan) -> {
                        if (plan.things() == 0 && plan.conflicts().isEmpty() && plan.leftOut().isEmpty()) {
                            ui.say(messages.get("nothing", plan.other().getFileName()));
                        } else {
                            new MergeDialog(ui, merging, plan).open();
                        }
                    });
        }
    }
}
