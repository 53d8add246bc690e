// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.SearchField;

/** A column of controls without gaps, as views are made of. */
final class Body {

    private Body() {
    }

    static Composite column(Composite parent, Theme theme) {
        Composite column = new Composite(parent, SWT.NONE);
        column.setLayout(tight(1));
        theme.style(column, Token.SURFACE, Token.INK, Type.NORMAL);
        return column;
    }

    static GridLayout tight(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        layout.horizontalSpacing = 0;
        return layout;
    }

    /** Makes the filter field of a list, with some air around it. */
    static SearchField filter(Composite parent, Theme theme, String hint) {
        Composite row = wide(new Composite(parent, SWT.NONE));
        GridLayout layout = new GridLayout();
        layout.marginWidth = theme.px(8);
        layout.marginHeight = theme.px(6);
        row.setLayout(layout);
        theme.style(row, Token.SURFACE, Token.INK, Type.NORMAL);
        return wide(new SearchField(row, theme, hint));
    }

    /** Lets a control span the width. */
    static <C extends Control> C wide(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return control;
    }

    /** Lets a control take all room that is left. */
    static <C extends Control> C rest(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return control;
    }

    /** Shows a control of a column, or takes it away together with its room. */
    static void show(Control control, boolean shown) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == shown) {
            data.exclude = !shown;
            control.setVisible(shown);
        }
    }
}
