// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** What dialogs are made of, in one measure. */
public final class DialogParts {

    private final Theme theme;

    /** Lays the shell out as a column with a margin, in the colours of the theme. */
    public DialogParts(Shell shell, Theme theme) {
        this.theme = theme;
        shell.setLayout(grid(1, 16));
        theme.style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
    }

    /** A grid with the spaces of dialogs; measures at the reference size. */
    public GridLayout grid(int columns, int margin) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = theme.px(margin);
        layout.marginHeight = theme.px(margin);
        layout.horizontalSpacing = theme.px(8);
        layout.verticalSpacing = theme.px(8);
        return layout;
    }

    /** Spans the width and asks for this one, at the reference size. */
    public GridData wide(int width) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = theme.px(width);
        return data;
    }

    /** Words that wrap. */
    public Label label(Composite parent, Token ink, Type type, int width) {
        Label made = new Label(parent, SWT.WRAP);
        theme.style(made, Token.WINDOW, ink, type);
        made.setLayoutData(wide(width));
        return made;
    }

    /** A row of columns without a margin. */
    public Composite row(Composite parent, int columns) {
        Composite made = new Composite(parent, SWT.NONE);
        made.setLayout(grid(columns, 0));
        made.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        return made;
    }

    /** The row of two buttons at the end. */
    public Composite buttons(Composite parent) {
        Composite made = row(parent, 2);
        made.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        return made;
    }

    /** A button to push. */
    public Button button(Composite parent, String label) {
        Button made = new Button(parent, SWT.PUSH);
        made.setText(label);
        made.setFont(theme.font(Type.NORMAL));
        return made;
    }

    /** Opens the shell over the window, as large as it asks. */
    public void open(Shell shell, Button main, Shell window) {
        shell.setDefaultButton(main);
        shell.pack();
        Rectangle over = window.getBounds();
        shell.setLocation(over.x + (over.width - shell.getSize().x) / 2, over.y + over.height / 4);
        shell.open();
        main.setFocus();
    }

    /** Places the shell over the middle of the window, in a size at the reference size, but not larger than the window. */
    public void place(Shell shell, int width, int height, Shell window) {
        Rectangle over = window.getBounds();
        int wide = Math.min(theme.px(width), over.width);
        int high = Math.min(theme.px(height), over.height);
        shell.setBounds(over.x + (over.width - wide) / 2, over.y + (over.height - high) / 2, wide, high);
    }

    /** Closes the shell unless it is gone. */
    public void close(Shell shell) {
        if (!shell.isDisposed()) {
            shell.close();
        }
    }
}
