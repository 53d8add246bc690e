// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Draw;

/** A row of the welcome page that does something as a whole: two lines, and at the right its key or a tick. */
final class WelcomeLink extends Canvas {

    private final Theme theme;
    private final String name;
    private final String more;
    private final String key;
    private final Runnable run;
    private boolean under;

    /**
     * @param key what does the same, drawn as a cap; may be empty
     * @param run what a click, Enter or Space does; null for the panel that is open, which has a tick
     */
    WelcomeLink(Composite parent, Theme theme, String name, String more, String key, Runnable run) {
        super(parent, (run == null ? SWT.NO_FOCUS : SWT.NONE) | SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.name = name;
        this.more = more;
        this.key = key;
        this.run = run;
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        addListener(SWT.Paint, event -> paint(new Draw(theme, event.gc)));
        if (run != null) {
            Access.single(this, ACC.ROLE_LINK, () -> name);
            setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            addListener(SWT.MouseEnter, event -> hover(true));
            addListener(SWT.MouseExit, event -> hover(false));
            addListener(SWT.MouseUp, this::clicked);
            addListener(SWT.KeyDown, this::pressed);
            addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
            addListener(SWT.FocusIn, event -> redraw());
            addListener(SWT.FocusOut, event -> redraw());
        } else {
            Access.single(this, ACC.ROLE_LABEL, () -> name + ", " + more);
        }
    }

    private void hover(boolean now) {
        under = now;
        redraw();
    }

    private void clicked(Event event) {
        if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
            run.run();
        }
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.character == ' ') {
            event.doit = false;
            run.run();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? theme.px(240) : widthHint, theme.twoLineHeight());
    }

    private void paint(Draw draw) {
        Rectangle area = getClientArea();
        if (under) {
            draw.fill(area, Token.HOVER);
        }
        int inset = theme.px(12);
        int half = area.height / 2;
        int end = area.width - inset;
        if (run == null) {
            end -= theme.iconSize();
            draw.icon(Icon.DONE, Icons.Tone.PLAIN, new Rectangle(end, 0, theme.iconSize(), area.height));
        } else if (!key.isEmpty()) {
            end -= draw.keyCapWidth(key);
            draw.keyCap(key, new Rectangle(end, 0, area.width - end, area.height), Token.MUTED);
        }
        int wide = Math.max(0, end - 2 * inset);
        draw.text(name, new Rectangle(inset, theme.px(3), wide, half - theme.px(2)), Token.INK, Type.NORMAL);
        draw.text(more, new Rectangle(inset, half, wide, half - theme.px(4)), Token.MUTED, Type.SMALL);
        if (isFocusControl()) {
            draw.focusRing(area);
        }
    }
}
