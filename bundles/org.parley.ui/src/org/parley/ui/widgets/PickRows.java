// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Paints the rows of a {@link PickList}: picture, name with bold hits, path, key cap, figure. */
final class PickRows implements RowStyle<PickItem> {

    private final Supplier<String> typed;

    PickRows(Supplier<String> typed) {
        this.typed = typed;
    }

    @Override
    public int height(Theme theme, PickItem item) {
        return Math.max(theme.px(28), theme.lineHeight() + theme.px(6));
    }

    @Override
    public void paint(Draw draw, PickItem item, Rectangle area, boolean selected) {
        Theme theme = draw.theme();
        int inset = theme.px(10);
        int x = area.x + inset;
        int end = area.x + area.width - inset;
        if (item.chip() != null) {
            int size = theme.px(12);
            draw.chip(item.chip(), item.pattern(), x, area.y + (area.height - size) / 2, size);
            x += size + theme.px(7);
        } else {
            draw.icon(item.icon(), Icons.Tone.PLAIN, new Rectangle(x, area.y, theme.iconSize(), area.height));
            x += theme.iconSize() + theme.px(7);
        }
        if (!item.count().isEmpty()) {
            int width = Math.max(theme.px(24), draw.width(item.count(), Type.NORMAL));
            draw.text(item.count(), new Rectangle(end - width, area.y, width, area.height), Token.MUTED, Type.NORMAL,
                    SWT.RIGHT);
            end -= width + theme.px(6);
        }
        if (!item.key().isEmpty()) {
            int width = draw.keyCapWidth(item.key());
            draw.keyCap(item.key(), new Rectangle(end - width, area.y, width, area.height), Token.MUTED);
            end -= width + theme.px(6);
        }
        x = name(draw, item, x, end, area) + theme.px(8);
        String second = item.refused().isEmpty() ? item.path() : item.refused();
        if (end - x > theme.px(20)) {
            draw.text(second, new Rectangle(x, area.y, end - x, area.height), Token.MUTED, Type.SMALL);
        }
    }

    private int name(Draw draw, PickItem item, int from, int end, Rectangle area) {
        Token ink = item.refused().isEmpty() ? Token.INK : Token.MUTED;
        List<Integer> hits = NameMatch.of(typed.get(), item.name(), "").map(NameMatch::hits).orElse(List.of());
        int x = from;
        int start = 0;
        while (start < item.name().length() && x < end) {
            boolean bold = hits.contains(start);
            int stop = start + 1;
            while (stop < item.name().length() && hits.contains(stop) == bold) {
                stop++;
            }
            x = draw.text(item.name().substring(start, stop), new Rectangle(x, area.y, end - x, area.height), ink,
                    bold ? Type.BOLD : Type.NORMAL);
            start = stop;
        }
        return x;
    }

    @Override
    public String spoken(PickItem item) {
        String path = item.path().isEmpty() ? "" : ", " + item.path();
        return item.name() + path + (item.refused().isEmpty() ? "" : ", " + item.refused());
    }
}
