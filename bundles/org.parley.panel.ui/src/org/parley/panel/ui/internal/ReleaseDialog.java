// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.Panels;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Asks for the reason before a seat is released; what the person wrote stays. */
final class ReleaseDialog {

    private final UiContext ui;
    private final Panels panels;
    private final Member member;
    private final Messages messages = Messages.of(ReleaseDialog.class);

    ReleaseDialog(UiContext ui, Panels panels, Member member) {
        this.ui = ui;
        this.panels = panels;
        this.member = member;
    }

    void open() {
        Shell shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("release.title", member.name()));
        GridLayout layout = new GridLayout();
        layout.marginWidth = ui.theme().px(16);
        layout.marginHeight = ui.theme().px(16);
        shell.setLayout(layout);
        ui.theme().style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        Label ask = new Label(shell, SWT.WRAP);
        ask.setText(messages.get("release.ask", member.name()));
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = ui.theme().px(380);
        ask.setLayoutData(wide);
        ui.theme().style(ask, Token.WINDOW, Token.INK, Type.NORMAL);
        Text reason = new Text(shell, SWT.BORDER);
        reason.setMessage(messages.get("release.reason"));
        reason.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Button release = new Button(shell, SWT.PUSH);
        release.setText(messages.get("release.do"));
        release.setLayoutData(new GridData(SWT.END, SWT.TOP, true, false));
        release.setEnabled(false);
        reason.addListener(SWT.Modify, event -> release.setEnabled(!reason.getText().isBlank()));
        release.addListener(SWT.Selection, event -> {
            String why = reason.getText().strip();
            shell.close();
            ui.change(messages.get("said.released", member.name()),
                    () -> panels.release(ui.actor(), member.id(), why));
        });
        shell.setDefaultButton(release);
        shell.pack();
        shell.setLocation(ui.shell().getLocation().x + ui.theme().px(300), ui.shell().getLocation().y
                + ui.theme().px(180));
        shell.open();
        reason.setFocus();
    }
}
