// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowStyle;

/** A difference in two lines: mark, whose post, what was decided; in what they differ and the words. */
final class CaseStyle implements RowStyle<CaseRow> {

    private final Messages messages = Messages.of(CaseStyle.class);

    @Override
    public int height(Theme theme, CaseRow row) {
        return theme.twoLineHeight();
    }

    private static Icon icon(CaseRow row) {
        return !row.dispute().open() ? Icon.DONE : row.dispute().decision() == null ? Icon.OPEN_STATE : Icon.LATER;
    }

    @Override
    public void paint(Draw draw, CaseRow row, Rectangle area, boolean selected) {
        Theme theme = draw.theme();
        int line = theme.lineHeight();
        int inset = theme.px(10);
        int top = area.y + (area.height - 2 * line) / 2;
        int icon = theme.iconSize();
        draw.icon(icon(row), row.dispute().open() ? Icons.Tone.PLAIN : Icons.Tone.OK,
                new Rectangle(area.x + inset, top, icon, line));
        int x = area.x + inset + icon + theme.px(6);
        int width = area.x + area.width - inset - x;
        int verdict = row.verdict().isEmpty() ? 0 : draw.width(row.verdict(), Type.SMALL) + theme.px(8);
        boolean open = row.dispute().open();
        draw.text(row.where(), new Rectangle(x, top, width - verdict, line), open ? Token.INK : Token.MUTED,
                selected ? Type.BOLD : Type.NORMAL);
        draw.text(row.verdict(), new Rectangle(x, top, width, line), open ? Token.MUTED : Token.OK, Type.SMALL,
                SWT.RIGHT);
        draw.text(row.what(), new Rectangle(x, top + line, width, line), Token.MUTED, Type.SMALL);
    }

    @Override
    public String spoken(CaseRow row) {
        return messages.get("queue.spoken", row.code(), row.where(), row.what(),
                row.verdict().isEmpty() ? messages.get("verdict.none") : row.verdict());
    }

    @Override
    public List<String> cells(CaseRow row) {
        return List.of(row.code(), row.where(), row.what(), row.verdict());
    }

    @Override
    public List<String> heads() {
        return List.of(messages.get("head.code"), messages.get("head.where"), messages.get("head.what"),
                messages.get("head.verdict"));
    }
}
