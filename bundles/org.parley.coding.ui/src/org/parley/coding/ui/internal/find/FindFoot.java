// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Below what was found: how much it is, or what is wrong with the query. */
final class FindFoot extends Composite {

    private final Theme theme;
    private final Label words;

    FindFoot(Composite parent, Theme theme) {
        super(parent, SWT.NONE);
        this.theme = theme;
        GridLayout layout = new GridLayout();
        layout.marginHeight = theme.px(3);
        layout.marginWidth = theme.px(12);
        setLayout(layout);
        theme.style(this, Token.WINDOW, Token.INK, Type.SMALL);
        words = new Label(this, SWT.WRAP);
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    void say(String text, boolean wrong) {
        theme.style(words, Token.WINDOW, wrong ? Token.DANGER : Token.MUTED, Type.SMALL);
        words.setText(text.replace("&", "&&"));
        words.setToolTipText(text.replace("&", "&&"));
        getParent().layout(true, true);
    }
}
