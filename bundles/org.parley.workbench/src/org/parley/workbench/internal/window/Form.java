// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** A small dialog: labelled fields, a line for what is refused, a row of buttons. Esc closes it. */
final class Form {

    private static final int WIDTH = 420;

    private final Shell shell;
    private final Theme theme;
    private final Composite fields;
    private final Label refused;
    private final Composite buttons;

    Form(Shell parent, Theme theme, String title) {
        this.theme = theme;
        shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL | SWT.RESIZE);
        shell.setText(title);
        GridLayout layout = new GridLayout();
        layout.marginWidth = theme.px(16);
        layout.marginHeight = theme.px(16);
        layout.verticalSpacing = theme.px(12);
        shell.setLayout(layout);
        theme.style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        fields = new Composite(shell, SWT.NONE);
        GridLayout two = new GridLayout(2, false);
        two.marginWidth = 0;
        two.marginHeight = 0;
        two.horizontalSpacing = theme.px(12);
        two.verticalSpacing = theme.px(8);
        fields.setLayout(two);
        fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        theme.style(fields, Token.WINDOW, Token.INK, Type.NORMAL);
        refused = new Label(shell, SWT.WRAP);
        refused.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(refused, Token.WINDOW, Token.DANGER, Type.NORMAL);
        buttons = new Composite(shell, SWT.NONE);
        GridLayout row = new GridLayout(0, true);
        row.marginWidth = 0;
        row.marginHeight = 0;
        buttons.setLayout(row);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        theme.style(buttons, Token.WINDOW, Token.INK, Type.NORMAL);
    }

    Shell shell() {
        return shell;
    }

    /** Where further controls go, in two columns: label and field. */
    Composite fields() {
        return fields;
    }

    Label label(String text) {
        Label label = new Label(fields, SWT.NONE);
        label.setText(text);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        theme.style(label, Token.WINDOW, Token.MUTED, Type.NORMAL);
        return label;
    }

    Text text(String label, String value) {
        label(label);
        Text text = new Text(fields, SWT.BORDER);
        text.setText(value);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = theme.px(WIDTH - 160);
        text.setLayoutData(data);
        return text;
    }

    /** A sentence over both columns. */
    Label sentence(String words) {
        Label label = new Label(fields, SWT.WRAP);
        label.setText(words);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = theme.px(WIDTH);
        label.setLayoutData(data);
        theme.style(label, Token.WINDOW, Token.INK, Type.NORMAL);
        return label;
    }

    Button button(String label, boolean main, Runnable run) {
        Button button = new Button(buttons, SWT.PUSH);
        ((GridLayout) buttons.getLayout()).numColumns++;
        button.setText(label);
        button.setFont(theme.font(main ? Type.BOLD : Type.NORMAL));
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, event -> run.run());
        if (main) {
            shell.setDefaultButton(button);
        }
        return button;
    }

    /** Says below the fields what is refused and why. */
    void refuse(String why) {
        refused.setText(why);
        ((GridData) refused.getLayoutData()).widthHint = theme.px(WIDTH);
        shell.pack();
        shell.layout(true, true);
    }

    void open() {
        shell.pack();
        org.eclipse.swt.graphics.Rectangle over = shell.getParent().getBounds();
        shell.setLocation(over.x + (over.width - shell.getSize().x) / 2, over.y + Math.max(0, over.height / 4
                - shell.getSize().y / 8));
        shell.open();
    }

    void close() {
        shell.close();
    }
}
