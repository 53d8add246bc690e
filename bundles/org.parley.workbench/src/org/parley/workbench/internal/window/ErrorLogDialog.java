// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.parley.core.ErrorLog;
import org.parley.core.Messages;
import org.parley.ui.widgets.Copying;

/** What went wrong since the start, newest first, with the details to copy. */
final class ErrorLogDialog {

    private final WindowContext window;
    private final Messages messages = Messages.of(ErrorLogDialog.class);

    ErrorLogDialog(WindowContext window) {
        this.window = window;
    }

    void open() {
        Form form = new Form(window.shell(), window.theme(), messages.get("errors.title"));
        List<ErrorLog.Entry> entries = window.parts().errors().entries();
        if (entries.isEmpty()) {
            form.sentence(messages.get("errors.none"));
        }
        Table table = new Table(form.fields(), SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        table.setHeaderVisible(true);
        column(table, "errors.when", 150);
        column(table, "errors.what", 420);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.widthHint = window.theme().px(600);
        data.heightHint = window.theme().px(160);
        table.setLayoutData(data);
        Text details = new Text(form.fields(), SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        GridData more = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        more.heightHint = window.theme().px(160);
        details.setLayoutData(more);
        for (ErrorLog.Entry entry : entries) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { entry.at().toString(), entry.message() });
        }
        table.addListener(SWT.Selection, event -> details.setText(entries.get(table.getSelectionIndex()).details()));
        table.addListener(SWT.KeyDown, event -> Copying.onKey(event, csv -> copy(details.getText())));
        if (!entries.isEmpty()) {
            table.select(0);
            details.setText(entries.get(0).details());
        }
        form.button(messages.get("errors.copy"), false, () -> copy(details.getText()));
        form.button(messages.get("close"), true, form::close);
        form.open();
        table.setFocus();
    }

    private void column(Table table, String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(messages.get(key));
        column.setWidth(window.theme().px(width));
    }

    private void copy(String text) {
        if (text.isEmpty()) {
            return;
        }
        Copying.text(window.shell().getDisplay(), text);
        window.say(messages.get("errors.copied"));
    }
}
