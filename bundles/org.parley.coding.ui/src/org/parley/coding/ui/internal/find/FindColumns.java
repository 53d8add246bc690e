// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import java.time.Clock;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Characters;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.Draw;

/** The columns of what was found: the keywords begin below one another, what stands before ends there. */
final class FindColumns {

    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String POST = "post";
    static final String DATE = "date";

    private static final String MORE = "\u2026";

    private final Messages messages = Messages.of(FindColumns.class);
    private final Clock clock;

    FindColumns(Clock clock) {
        this.clock = clock;
    }

    List<Column<FoundRow>> all() {
        return List.of(
                Column.<FoundRow>number(POST, messages.get("column.post"), 56, row -> "#" + row.line().place().post().number(),
                        row -> row.line().place().post().number()),
                Column.text("who", messages.get("column.who"), 84, FoundRow::who),
                Column.<FoundRow>text(LEFT, messages.get("column.left"), 180, row -> row.line().left())
                        .sortedBy(FoundRow::byLeft).growing().painted(FindColumns::left),
                Column.<FoundRow>text(RIGHT, messages.get("column.right"), 220, FoundRow::rest)
                        .sortedBy(FoundRow::byRight).growing().painted(FindColumns::right),
                Column.<FoundRow>text("keyword", messages.get("column.keyword"), 110, row -> row.line().keyword()).hidden(),
                Column.<FoundRow>text("topic", messages.get("column.topic"), 110, FoundRow::topic).hidden(),
                Column.<FoundRow>text(DATE, messages.get("column.date"), 108, row -> RowDesk.when(clock.instant(),
                        row.line().place().post().at())).sortedBy(row -> row.line().place().post().at()));
    }

    /** What stands before, ending where the keyword begins; what has no room is missing at its beginning. */
    private static void left(Draw draw, FoundRow row, Rectangle area) {
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
        int from = Characters.after(text, low);
        return from >= text.length() ? "" : MORE + text.substring(from);
    }

    private static void right(Draw draw, FoundRow row, Rectangle area) {
        int x = draw.text(row.line().keyword(), area, Token.INK, Type.BOLD);
        int left = area.x + area.width - x;
        if (left > 0) {
            draw.text(row.line().right(), new Rectangle(x, area.y, left, area.height), Token.MUTED, Type.NORMAL);
        }
    }
}
