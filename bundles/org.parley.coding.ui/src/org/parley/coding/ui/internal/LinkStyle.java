// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowStyle;

/** A link in two lines: to or from, its label and the code at the other end; below it who said what there. */
final class LinkStyle implements RowStyle<LinkRow> {

    private static final int CHIP = 12;

    private final Messages messages = Messages.of(LinkStyle.class);

    @Override
    public int height(Theme theme, LinkRow row) {
        return theme.twoLineHeight();
    }

    @Override
    public void paint(Draw draw, LinkRow row, Rectangle area, boolean selected) {
        Theme theme = draw.theme();
        int line = area.height / 2;
        int chip = theme.px(CHIP);
        int x = area.x + theme.px(4);
        int end = area.x + area.width - theme.px(4);
        int arrow = theme.px(16);
        draw.text(row.leads() ? "\u2192" : "\u2190", new Rectangle(x, area.y, arrow, line), Token.MUTED, Type.NORMAL);
        x += arrow + theme.px(2);
        if (!row.link().label().isEmpty()) {
            x = draw.text(row.link().label(), new Rectangle(x, area.y, (end - x) / 2, line), Token.MUTED, Type.NORMAL)
                    + theme.px(6);
        }
        draw.chip(Words.color(row.code()), Words.pattern(row.code()), x, area.y + (line - chip) / 2, chip);
        x += chip + theme.px(6);
        draw.text(row.code().name(), new Rectangle(x, area.y, Math.max(0, end - x), line), Token.INK, Type.NORMAL);
        int below = area.x + theme.px(6) + arrow;
        draw.text(row.who() + ": " + row.quote(), new Rectangle(below, area.y + line, Math.max(0, end - below), line),
                Token.MUTED, Type.SMALL);
    }

    @Override
    public List<String> cells(LinkRow row) {
        return List.of(row.link().label(), row.code().name(), row.who(), row.quote());
    }

    @Override
    public String spoken(LinkRow row) {
        return messages.get(row.leads() ? "link.spoken.to" : "link.spoken.from", row.link().label(), row.code().name(),
                row.who(), row.quote());
    }
}
