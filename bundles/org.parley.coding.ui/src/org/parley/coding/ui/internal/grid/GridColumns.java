// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.Draw;

/** The columns of the table, and how their cells of two lines are painted. */
final class GridColumns {

    private final Messages messages = Messages.of(GridColumns.class);
    private final ChipWalk walk;

    GridColumns(ChipWalk walk) {
        this.walk = walk;
    }

    /** Star, respondent, profile, answer, codes, state, how many say the same. */
    List<Column<GridRow>> of(Map<String, String> fields) {
        List<Column<GridRow>> columns = new ArrayList<>();
        columns.add(Column.<GridRow>text("star", messages.get("column.star"), 30,
                row -> row.best() ? messages.get("star.yes") : "").sortedBy(row -> !row.best())
                .painted((draw, row, area) -> {
                    if (row.best()) {
                        draw.icon(Icon.STAR_SET, Icons.Tone.PLAIN, area);
                    }
                }));
        columns.add(Column.<GridRow>text("who", messages.get("column.who"), 92, GridRow::name));
        boolean first = true;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Column<GridRow> column = Column.text("profile." + field.getKey(), field.getValue(), 76,
                    row -> row.facts().getOrDefault(field.getKey(), ""));
            columns.add(first ? column : column.hidden());
            first = false;
        }
        columns.add(Column.<GridRow>text("answer", messages.get("column.answer"), 200, GridRow::answer).growing()
                .painted((draw, row, area) -> twoLines(draw, row.answer(), area)));
        columns.add(Column.<GridRow>text("codes", messages.get("column.codes"), 180, GridRow::codes).growing()
                .painted(this::chips));
        columns.add(Column.<GridRow>text("state", messages.get("column.state"), 72,
                row -> messages.get("state." + row.state().name())).sortedBy(GridRow::state).painted(this::state));
        columns.add(Column.<GridRow>text("same", messages.get("column.same"), 64, this::same)
                .sortedBy(row -> String.format("%06d %s", row.group().size(), row.group().wording().id())));
        return columns;
    }

    /** "× 14", with the near ones after it: "× 14 +2". */
    private String same(GridRow row) {
        if (row.together() == 1) {
            return "";
        }
        int same = row.others().identical();
        int alike = row.others().alike();
        if (alike == 0) {
            return messages.get("same", same + 1);
        }
        return same == 0 ? messages.get("same.alike", alike) : messages.get("same.both", same + 1, alike);
    }

    private void state(Draw draw, GridRow row, Rectangle area) {
        Icon icon = switch (row.state()) {
            case OPEN -> Icon.OPEN_STATE;
            case MINE -> Icon.HALF_STATE;
            case DONE -> Icon.DONE_CIRCLE;
        };
        int x = draw.icon(icon, Icons.Tone.PLAIN, area) + draw.theme().px(4);
        draw.text(messages.get("state." + row.state().name()),
                new Rectangle(x, area.y, area.x + area.width - x, area.height), Token.MUTED, Type.SMALL);
    }

    private static Rectangle line(Rectangle area, int line) {
        return new Rectangle(area.x, area.y + line * area.height / 2, area.width, area.height / 2);
    }

    /** Words that fit stand on the first line, the rest on the second, shortened. */
    private static void twoLines(Draw draw, String text, Rectangle area) {
        if (draw.width(text, Type.NORMAL) <= area.width) {
            draw.text(text, area, Token.INK, Type.NORMAL);
            return;
        }
        int cut = fitting(draw, text, area.width);
        draw.text(text.substring(0, cut).strip(), line(area, 0), Token.INK, Type.NORMAL);
        draw.text(text.substring(cut).strip(), line(area, 1), Token.INK, Type.NORMAL);
    }

    /** How many characters fit, up to the end of a word, or as many as fit of a word that is too long. */
    private static int fitting(Draw draw, String text, int width) {
        int low = 1;
        int high = Math.min(text.length(), Math.max(2, width));
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (draw.width(text.substring(0, middle), Type.NORMAL) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int space = text.lastIndexOf(' ', low);
        if (space > 0) {
            return space;
        }
        return Math.max(1, org.parley.coding.Characters.before(text, low));
    }

    /** Chips with their names on two lines; what has no room is a number. */
    private void chips(Draw draw, GridRow row, Rectangle area) {
        int x = area.x;
        int line = 0;
        int gap = draw.theme().px(8);
        for (int i = 0; i < row.chips().size(); i++) {
            Chip chip = row.chips().get(i);
            int width = Math.min(area.width, chipWidth(draw, chip));
            if (x > area.x && x + width > area.x + area.width) {
                x = area.x;
                line++;
            }
            boolean lastLine = line == 1 && i + 1 < row.chips().size()
                    && x + width + gap + chipWidth(draw, row.chips().get(i + 1)) > area.x + area.width;
            if (line > 1) {
                return;
            }
            int rest = row.chips().size() - i - 1;
            String more = lastLine ? messages.get("more", rest) : "";
            int room = area.x + area.width - x - (more.isEmpty() ? 0 : draw.width(more, Type.SMALL) + gap);
            x = chip(draw, chip, new Rectangle(x, line(area, line).y, Math.min(width, room), area.height / 2),
                    walk.in(row) == i) + gap;
            if (lastLine) {
                draw.text(more, new Rectangle(x, line(area, 1).y, area.x + area.width - x, area.height / 2), Token.MUTED,
                        Type.SMALL);
                return;
            }
        }
    }

    private static int chipWidth(Draw draw, Chip chip) {
        return draw.theme().px(12) + draw.theme().px(5) + draw.width(chip.code().name(), Type.SMALL) + 2;
    }

    private static int chip(Draw draw, Chip chip, Rectangle area, boolean focused) {
        int size = draw.theme().px(12);
        draw.chip(RowDesk.color(chip.code()), RowDesk.pattern(chip.code()), area.x, area.y + (area.height - size) / 2,
                size);
        int x = area.x + size + draw.theme().px(5);
        int end = draw.text(chip.code().name(), new Rectangle(x, area.y, area.x + area.width - x, area.height),
                chip.mine() ? Token.INK : Token.MUTED, Type.SMALL);
        if (focused) {
            GC gc = draw.gc();
            gc.setForeground(draw.theme().color(Token.ACCENT));
            gc.setLineWidth(2);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawRectangle(area.x - 2, area.y + 1, end - area.x + 4, area.height - 3);
            gc.setLineWidth(1);
        }
        return end;
    }
}
