// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Asks what a profile field is, so that it can be used or stays locked. */
final class FieldDialog {

    private final UiContext ui;
    private final Panels panels;
    private final ProfileField field;
    private final Messages messages = Messages.of(FieldDialog.class);

    FieldDialog(UiContext ui, Panels panels, ProfileField field) {
        this.ui = ui;
        this.panels = panels;
        this.field = field;
    }

    void open() {
        Shell shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("field.question", field.label()));
        GridLayout layout = new GridLayout();
        layout.marginWidth = ui.theme().px(16);
        layout.marginHeight = ui.theme().px(16);
        layout.verticalSpacing = ui.theme().px(12);
        shell.setLayout(layout);
        ui.theme().style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        Label ask = new Label(shell, SWT.WRAP);
        ask.setText(messages.get("field.ask", field.label()));
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = ui.theme().px(400);
        ask.setLayoutData(wide);
        ui.theme().style(ask, Token.WINDOW, Token.INK, Type.NORMAL);
        for (ProfileField.Sensitivity sensitivity : ProfileField.Sensitivity.values()) {
            Button button = new Button(shell, SWT.PUSH);
            button.setText(messages.get("field." + sensitivity.name()));
            button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            button.setEnabled(sensitivity != field.sensitivity());
            button.addListener(SWT.Selection, event -> choose(shell, sensitivity));
        }
        shell.pack();
        shell.setLocation(ui.shell().getLocation().x + ui.theme().px(200), ui.shell().getLocation().y
                + ui.theme().px(140));
        shell.open();
    }

    private void choose(Shell shell, ProfileField.Sensitivity sensitivity) {
        shell.close();
        ui.change(messages.get("field.said." + sensitivity.name(), field.label()),
                () -> panels.classify(ui.actor(), field.panelId(), field.key(), sensitivity));
    }
}
