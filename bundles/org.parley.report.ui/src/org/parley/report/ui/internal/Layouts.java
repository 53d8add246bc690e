// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Layouts and labels the views of this room share. */
public final class Layouts {

    private Layouts() {
    }

    /** One column without any margin. */
    public static GridLayout column(int gap) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = gap;
        return layout;
    }

    public static <C extends Control> C wide(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return control;
    }

    public static <C extends Control> C filling(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return control;
    }

    public static Label label(Composite parent, Theme theme, String text, Token ground, Token ink, Type type) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        theme.style(label, ground, ink, type);
        return wide(label);
    }
}
