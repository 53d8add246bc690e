// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.parley.ui.Registration;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Makes a push button the main one of its place: bold, and filled where the platform honours it. */
public final class MainButton {

    private MainButton() {
    }

    /** Dresses a button, again after every change of the theme. */
    public static void dress(Button button, Theme theme) {
        show(button, theme);
        Registration registration = theme.onChange(() -> show(button, theme));
        button.addListener(SWT.Dispose, event -> registration.close());
    }

    /** Enables or disables a button that was dressed: a disabled one is not filled. */
    public static void enable(Button button, Theme theme, boolean enabled) {
        button.setEnabled(enabled);
        show(button, theme);
    }

    private static void show(Button button, Theme theme) {
        boolean filled = button.getEnabled() && !theme.highContrast();
        button.setFont(theme.font(Type.BOLD));
        button.setBackground(filled ? theme.color(Token.ACCENT) : null);
        button.setForeground(filled ? theme.color(Token.ON_ACCENT)
                : button.getEnabled() ? null : theme.color(Token.MUTED));
    }
}
