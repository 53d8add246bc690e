// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.List;
import java.util.StringJoiner;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Draw;

/** How deep people take part, in one line: 86 % once, 61 % three times, and so on. */
final class DepthBar extends Canvas {

    private final Theme theme;
    private final Messages messages = Messages.of(DepthBar.class);
    private List<Integer> shares = List.of();

    DepthBar(Composite parent, Theme theme) {
        super(parent, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        theme.style(this, Token.WINDOW, Token.INK, Type.SMALL);
        Access.name(this, this::words);
        addListener(SWT.Paint, event -> paint(new Draw(theme, event.gc)));
    }

    /** Shows percentages, in the order of the words. */
    void show(List<Integer> percentages) {
        shares = List.copyOf(percentages);
        setToolTipText(words());
        redraw();
    }

    private String words() {
        StringJoiner all = new StringJoiner(", ");
        for (int i = 0; i < shares.size(); i++) {
            all.add(number(i) + " " + messages.get("members.depth." + (i + 1)));
        }
        return all.toString();
    }

    private String number(int index) {
        return messages.get("members.depth.percent", shares.get(index));
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? theme.px(420) : widthHint, theme.px(34));
    }

    private void paint(Draw draw) {
        Rectangle area = getClientArea();
        draw.line(0, 0, area.width, Token.LINE);
        int x = theme.px(12);
        for (int i = 0; i < shares.size(); i++) {
            x = draw.text(number(i), new Rectangle(x, 1, Math.max(0, area.width - x), area.height - 1), Token.INK,
                    Type.SMALL_BOLD) + theme.px(5);
            x = draw.text(messages.get("members.depth." + (i + 1)),
                    new Rectangle(x, 1, Math.max(0, area.width - x), area.height - 1), Token.MUTED, Type.SMALL)
                    + theme.px(18);
        }
    }
}
