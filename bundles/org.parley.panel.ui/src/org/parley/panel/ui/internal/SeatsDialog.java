// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.panel.Panels;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Asks for another number of seats and why; what the service refuses is said below the fields. */
final class SeatsDialog {

    private static final int WIDTH = 400;

    private final UiContext ui;
    private final Panels panels;
    private final UUID panel;
    private final Messages messages = Messages.of(SeatsDialog.class);
    private Shell shell;
    private Text seats;
    private Text reason;
    private Label refused;
    private Button change;

    SeatsDialog(UiContext ui, Panels panels, UUID panel) {
        this.ui = ui;
        this.panels = panels;
        this.panel = panel;
    }

    void open(PanelModel model) {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("cap.title"));
        shell.setLayout(grid(1, 16, 12));
        ui.theme().style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        label(shell, Token.INK, true).setText(messages.get("cap.now", model.taken(), model.seats()));
        Composite fields = row(2, SWT.FILL);
        seats = field(fields, "cap.seats", String.valueOf(model.seats()));
        reason = field(fields, "cap.reason", "");
        refused = label(shell, Token.DANGER, true);
        ((GridData) refused.getLayoutData()).exclude = true;
        Composite buttons = row(2, SWT.END);
        button(buttons, "import.cancel").addListener(SWT.Selection, event -> shell.close());
        change = button(buttons, "cap.do");
        change.setFont(ui.theme().font(Type.BOLD));
        change.addListener(SWT.Selection, event -> change());
        shell.setDefaultButton(change);
        shell.pack();
        Rectangle over = ui.shell().getBounds();
        shell.setLocation(over.x + (over.width - shell.getSize().x) / 2, over.y + over.height / 4);
        shell.open();
        seats.setFocus();
        seats.selectAll();
    }

    private GridLayout grid(int columns, int margin, int spacing) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = ui.theme().px(margin);
        layout.marginHeight = ui.theme().px(margin);
        layout.horizontalSpacing = ui.theme().px(12);
        layout.verticalSpacing = ui.theme().px(spacing);
        return layout;
    }

    private Composite row(int columns, int align) {
        Composite made = new Composite(shell, SWT.NONE);
        made.setLayout(grid(columns, 0, 8));
        made.setLayoutData(new GridData(align, SWT.TOP, true, false));
        ui.theme().style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        return made;
    }

    private Label label(Composite parent, Token ink, boolean wide) {
        Label made = new Label(parent, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, wide, false);
        data.widthHint = wide ? ui.theme().px(WIDTH) : SWT.DEFAULT;
        made.setLayoutData(data);
        ui.theme().style(made, Token.WINDOW, ink, Type.NORMAL);
        return made;
    }

    private Text field(Composite parent, String key, String value) {
        label(parent, Token.MUTED, false).setText(messages.get(key));
        Text text = new Text(parent, SWT.BORDER);
        text.setFont(ui.theme().font(Type.NORMAL));
        text.setText(value);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return text;
    }

    private Button button(Composite parent, String key) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(messages.get(key));
        button.setFont(ui.theme().font(Type.NORMAL));
        return button;
    }

    private void change() {
        int number;
        try {
            number = Integer.parseInt(seats.getText().strip());
        } catch (NumberFormatException notANumber) {
            refuse(messages.get("cap.number", seats.getText()), seats);
            return;
        }
        String why = reason.getText();
        change.setEnabled(false);
        ui.attempt(messages.get("said.cap", number), () -> panels.resize(ui.actor(), panel, number, why),
                stored -> shell.close(), refusal -> {
                    if (!shell.isDisposed()) {
                        refuse(refusal.text(), refusal.code().equals("panel.seats.reason") ? reason : seats);
                    }
                });
    }

    private void refuse(String why, Text field) {
        change.setEnabled(true);
        refused.setText(why);
        ((GridData) refused.getLayoutData()).exclude = false;
        shell.pack();
        field.setFocus();
    }
}
