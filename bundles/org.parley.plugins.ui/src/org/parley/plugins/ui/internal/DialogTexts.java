// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Longer words in a dialog, to be read and copied. */
final class DialogTexts {

    private DialogTexts() {
    }

    /** @param height at the reference size */
    static Text lines(Composite parent, Theme theme, int height, String words) {
        Text text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
        text.setText(words);
        theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = theme.px(height);
        text.setLayoutData(data);
        return text;
    }
}
