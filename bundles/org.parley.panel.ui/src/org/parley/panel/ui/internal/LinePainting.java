// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;

/** The line of a list: an icon, words, and a fact at the right end. */
final class LinePainting {

    private LinePainting() {
    }

    static void paint(Draw draw, Theme theme, Icon icon, Icons.Tone tone, String label, String fact, Token factInk,
            Rectangle area, boolean selected) {
        int inset = theme.px(12);
        Rectangle inner = new Rectangle(area.x + inset, area.y, area.width - 2 * inset, area.height);
        int x = draw.icon(icon, tone, inner) + theme.px(8);
        int factWidth = draw.width(fact, Type.NORMAL);
        draw.text(label, new Rectangle(x, area.y, Math.max(0, inner.x + inner.width - factWidth - theme.px(8) - x),
                area.height), Token.INK, selected ? Type.BOLD : Type.NORMAL);
        draw.text(fact, inner, factInk, Type.NORMAL, SWT.RIGHT);
    }
}
