// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Words in the accent colour that do something: Enter, Space or a click. */
public final class LinkText extends OwnDrawn {

    private String text = "";
    private Type type = Type.NORMAL;
    private Runnable run = () -> { };

    /** Makes an empty link on the given ground; an empty one takes no place and no focus. */
    public LinkText(Composite parent, Theme theme, Token ground) {
        super(parent, SWT.NONE, theme, ground);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.MouseUp, event -> run.run());
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == ' ') {
                event.doit = false;
                run.run();
            }
        });
        Access.single(this, ACC.ROLE_LINK, () -> text);
    }

    /** Shows the words and what they do. */
    public void set(String words, Runnable does) {
        text = words;
        run = does;
        setVisible(!words.isEmpty());
        requestLayout();
        redraw();
    }

    /** Returns the words; empty while there is no link. */
    public String words() {
        return text;
    }

    /** Sets another size of text. */
    public void setType(Type wanted) {
        type = wanted;
        requestLayout();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        if (text.isEmpty()) {
            return new Point(0, 0);
        }
        GC gc = new GC(this);
        Draw draw = new Draw(theme(), gc);
        Point size = new Point(draw.width(text, type) + theme().px(4), draw.height(type) + theme().px(4));
        gc.dispose();
        return size;
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        int from = theme().px(2);
        int end = draw.text(text, new Rectangle(from, 0, area.width - from, area.height), Token.ACCENT, type);
        draw.line(from, area.height - theme().px(2) - 1, end - from, Token.ACCENT);
        if (isFocusControl()) {
            draw.focusRing(area);
        }
    }
}
