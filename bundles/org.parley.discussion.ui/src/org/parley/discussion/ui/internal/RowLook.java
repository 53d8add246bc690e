// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;

/** The rows of this room's lists: a time at the left, right-aligned; what it is about; who and why below it, muted. */
final class RowLook {

    private static final int TIME = 58;
    private static final int GAP = 8;
    private static final int END = 8;

    private RowLook() {
    }

    static void paint(Draw draw, Rectangle area, String time, Token timeInk, String subject, String below,
            boolean selected) {
        Theme theme = draw.theme();
        int half = theme.lineHeight();
        int top = area.y + (area.height - 2 * half) / 2;
        int edge = area.x + theme.px(TIME);
        int left = edge + theme.px(GAP);
        int width = Math.max(0, area.x + area.width - theme.px(END) - left);
        draw.text(time, new Rectangle(area.x + theme.px(4), area.y, edge - area.x - theme.px(4), area.height), timeInk,
                Type.NORMAL, SWT.RIGHT);
        draw.text(subject, new Rectangle(left, top, width, half), Token.INK, selected ? Type.BOLD : Type.NORMAL);
        draw.text(below, new Rectangle(left, top + half, width, half), Token.MUTED, Type.SMALL);
    }
}
