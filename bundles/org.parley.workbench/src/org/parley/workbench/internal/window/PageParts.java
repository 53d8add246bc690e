// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** The controls of a page of preferences, in two columns: what it is, and what it is now. */
final class PageParts {

    private final Composite page;
    private final Theme theme;

    PageParts(Composite parent, Theme theme, String title) {
        this.theme = theme;
        page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = theme.px(12);
        layout.verticalSpacing = theme.px(8);
        page.setLayout(layout);
        theme.style(page, Token.WINDOW, Token.INK, Type.NORMAL);
        Label head = whole(new Label(page, SWT.NONE), Token.INK, Type.TITLE);
        head.setText(title);
    }

    Composite page() {
        return page;
    }

    private <C extends Control> C whole(C control, Token ink, Type type) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        theme.style(control, Token.WINDOW, ink, type);
        return control;
    }

    void label(String words) {
        Label label = new Label(page, SWT.NONE);
        label.setText(words);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        theme.style(label, Token.WINDOW, Token.MUTED, Type.NORMAL);
    }

    /** A muted sentence over both columns. */
    Label sentence(String words) {
        Label label = whole(new Label(page, SWT.WRAP), Token.MUTED, Type.NORMAL);
        ((GridData) label.getLayoutData()).widthHint = theme.px(300);
        label.setText(words);
        return label;
    }

    <C extends Control> C field(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        grown(control);
        return control;
    }

    private void grown(Control control) {
        control.setFont(theme.font(Type.NORMAL));
        org.parley.ui.Registration registration = theme.onChange(() -> control.setFont(theme.font(Type.NORMAL)));
        control.addListener(SWT.Dispose, event -> registration.close());
    }

    Combo combo(String label, List<String> values, Consumer<Integer> chosen) {
        label(label);
        Combo combo = field(new Combo(page, SWT.READ_ONLY));
        values.forEach(combo::add);
        combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
        return combo;
    }

    Button check(String label, Consumer<Boolean> chosen) {
        Button button = whole(new Button(page, SWT.CHECK), Token.INK, Type.NORMAL);
        button.setText(label);
        button.addListener(SWT.Selection, event -> chosen.accept(button.getSelection()));
        return button;
    }

    void button(String label, Runnable run) {
        Button button = new Button(page, SWT.PUSH);
        button.setText(label);
        button.setLayoutData(new GridData(SWT.BEGINNING, SWT.TOP, false, false, 2, 1));
        grown(button);
        button.addListener(SWT.Selection, event -> run.run());
    }
}
