// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Characters;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowStyle;

/** A difference in five lines: who wrote it, two lines of the words, what one coder did and what the other. */
final class DifferenceStyle implements RowStyle<DifferenceRow> {

    private static final int LINES = 5;

    private final Messages messages = Messages.of(DifferenceStyle.class);

    @Override
    public int height(Theme theme, DifferenceRow row) {
        return LINES * theme.lineHeight() + theme.px(16);
    }

    @Override
    public void paint(Draw draw, DifferenceRow row, Rectangle area, boolean selected) {
        Theme theme = draw.theme();
        int inset = theme.px(12);
        int line = theme.lineHeight();
        int width = Math.max(0, area.width - 2 * inset);
        Rectangle at = new Rectangle(area.x + inset, area.y + theme.px(6), width, line);
        draw.text(row.where(), at, Token.MUTED, Type.SMALL);
        at.y += line;
        int cut = fitting(draw, row.quote(), width);
        draw.text(row.quote().substring(0, cut).strip(), at, Token.INK, Type.NORMAL);
        at.y += line;
        draw.text(row.quote().substring(cut).strip(), at, Token.INK, Type.NORMAL);
        at.y += line + theme.px(2);
        draw.text(row.first(), at, Token.INK, Type.SMALL);
        at.y += line;
        draw.text(row.second(), at, Token.INK, Type.SMALL);
    }

    /** How many characters fit into a line, up to the end of a word, or as many as fit of a word that is too long. */
    private static int fitting(Draw draw, String text, int width) {
        if (draw.width(text, Type.NORMAL) <= width) {
            return text.length();
        }
        int low = 1;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (draw.width(text.substring(0, middle), Type.NORMAL) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int space = text.lastIndexOf(' ', low);
        return space > 0 ? space : Math.max(1, Characters.before(text, low));
    }

    @Override
    public String spoken(DifferenceRow row) {
        return messages.get("difference.spoken", row.where(), row.quote(), row.first(), row.second());
    }

    @Override
    public List<String> cells(DifferenceRow row) {
        return List.of(Long.toString(row.difference().post()), row.difference().code(), row.quote(), row.first(),
                row.second());
    }

    @Override
    public List<String> heads() {
        return List.of(messages.get("head.post"), messages.get("head.code"), messages.get("head.words"),
                messages.get("head.first"), messages.get("head.second"));
    }
}
