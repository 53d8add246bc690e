// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.function.Supplier;

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

/** A text in two lines: title and activity at the left, "38 of 46" over a bar at the right. */
final class TopicStyle implements RowStyle<TopicRow> {

    private static final int RIGHT = 64;

    private final Supplier<CodeDesk> desk;
    private final Messages messages = Messages.of(TopicStyle.class);

    TopicStyle(Supplier<CodeDesk> desk) {
        this.desk = desk;
    }

    @Override
    public int height(Theme theme, TopicRow row) {
        return theme.twoLineHeight();
    }

    @Override
    public void paint(Draw draw, TopicRow row, Rectangle area, boolean selected) {
        Theme theme = draw.theme();
        int inset = theme.px(10);
        int line = theme.lineHeight();
        int top = area.y + (area.height - 2 * line) / 2;
        int coded = row.coded(desk.get());
        int all = row.answers().size();
        int right = Math.max(theme.px(RIGHT), draw.width(progress(coded, all), Type.SMALL) + theme.px(2));
        int x = area.x + area.width - inset - right;
        int width = x - area.x - 2 * inset;
        draw.text(row.topic().title(), new Rectangle(area.x + inset, top, width, line), Token.INK,
                selected ? Type.BOLD : Type.NORMAL);
        draw.text(second(row), new Rectangle(area.x + inset, top + line, width, line), Token.MUTED, Type.SMALL);
        if (coded == all) {
            int end = x + right - draw.width(messages.get("texts.all"), Type.SMALL);
            draw.icon(Icon.DONE, Icons.Tone.OK, new Rectangle(end - theme.iconSize() - theme.px(2), top,
                    theme.iconSize(), line));
        }
        draw.text(progress(coded, all), new Rectangle(x, top, right, line), Token.INK, Type.SMALL, SWT.RIGHT);
        draw.bar(new Rectangle(x, top + line + line / 2 - theme.px(1), right, theme.px(3)),
                (double) coded / Math.max(1, all), coded == all ? Token.OK : Token.ACCENT);
    }

    private String progress(int coded, int all) {
        return coded == all ? messages.get("texts.all")
                : messages.get("texts.progress", Integer.toString(coded), Integer.toString(all));
    }

    private String second(TopicRow row) {
        String answers = messages.get("texts.answers", row.answers().size());
        String activity = row.topic().activity();
        return activity == null || activity.isBlank() || activity.equals(row.topic().title()) ? answers
                : activity + " \u00B7 " + answers;
    }

    @Override
    public List<String> cells(TopicRow row) {
        return List.of(row.topic().title(), messages.get("texts.coded", row.coded(desk.get()), row.answers().size()));
    }

    @Override
    public String spoken(TopicRow row) {
        return row.topic().title() + ", " + second(row) + ", "
                + messages.get("texts.coded", row.coded(desk.get()), row.answers().size());
    }
}
