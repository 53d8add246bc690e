// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.core.Messages;
import org.parley.report.spi.Shown;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.Draw;

/** The columns: keywords stand below one another, what stands before ends where they begin. */
final class ContextColumns {

    private static final String MORE = "\u2026";

    private final Messages messages = Messages.of(ContextColumns.class);

    List<Column<ContextRow>> all() {
        return List.of(
                Column.<ContextRow>text("who", messages.get("head.member"), 58, ContextRow::who),
                Column.<ContextRow>text("topic", messages.get("head.topic"), 96, ContextRow::topic),
                Column.<ContextRow>text("left", messages.get("head.left"), 150, row -> row.line().left())
                        .sortedBy(ContextRow::byLeft).growing().painted(ContextColumns::left),
                Column.<ContextRow>text("right", messages.get("head.keyword"), 190,
                        row -> row.line().keyword() + row.line().right())
                        .sortedBy(ContextRow::byRight).growing().painted(ContextColumns::right),
                Column.<ContextRow>number("post", messages.get("head.post"), 50, row -> "#" + row.line().post().number(),
                        row -> row.line().post().number()),
                Column.<ContextRow>text("day", messages.get("head.day"), 92, row -> Shown.day(row.line().post().at()))
                        .sortedBy(row -> row.line().post().at()));
    }

    /** What has no room is missing at its beginning. */
    private static void left(Draw draw, ContextRow row, Rectangle area) {
        draw.text(ending(draw, row.line().left(), area.width), area, Token.MUTED, Type.NORMAL, SWT.RIGHT);
    }

    private static String ending(Draw draw, String text, int width) {
        if (text.isEmpty() || draw.width(text, Type.NORMAL) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) / 2;
            if (draw.width(MORE + text.substring(middle), Type.NORMAL) <= width) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int from = low < text.length() && Character.isLowSurrogate(text.charAt(low)) ? low + 1 : low;
        return from >= text.length() ? "" : MORE + text.substring(from);
    }

    private static void right(Draw draw, ContextRow row, Rectangle area) {
        int x = draw.text(row.line().keyword(), area, Token.INK, Type.BOLD);
        int room = area.x + area.width - x;
        if (room > 0) {
            draw.text(row.line().right(), new Rectangle(x, area.y, room, area.height), Token.MUTED, Type.NORMAL);
        }
    }
}
