// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Gate;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.DotCell;
import org.parley.ui.widgets.Draw;

/** The columns of the table of codes. */
final class AgreementColumns {

    /** The column that the table is sorted by at first. */
    static final String ALPHA = "alpha";
    /** The column with the intervals. */
    static final String PLOT = "interval";
    /** The scale under them. */
    static final DotCell.Scale SCALE = new DotCell.Scale(0, 1, List.of(Gate.TENTATIVE_FROM, Gate.FIRM_FROM));

    private static final int CHIP = 12;
    private static final int CODE = 170;
    private static final int PLOT_WIDTH = 140;
    private static final int READING = 142;
    private static final int NUMBER = 54;
    private static final int LONG_NUMBER = 65;
    private static final int CODERS_SHOWN = 3;
    /** How pale old figures are while new ones are made, of 255. */
    private static final int PALE = 105;
    private static final int OPAQUE = 255;

    private final Messages messages = Messages.of(AgreementColumns.class);
    private final FigureWords words;
    private final BooleanSupplier old;

    /** @param old whether the figures are those from before */
    AgreementColumns(FigureWords words, BooleanSupplier old) {
        this.words = words;
        this.old = old;
    }

    /** Code, uses of each coder, same percent, alpha, interval, reading; the others hidden until asked for. */
    List<Column<AgreementRow>> of(List<String> coders) {
        List<Column<AgreementRow>> columns = new ArrayList<>();
        columns.add(pale(Column.<AgreementRow>text("code", messages.get("column.code"), CODE, AgreementRow::path)
                .growing(), this::code));
        for (int i = 0; i < coders.size(); i++) {
            int coder = i;
            Column<AgreementRow> uses = Column.number("coder." + i, coders.get(i), LONG_NUMBER,
                    row -> Long.toString(row.uses(coder)), row -> row.uses(coder));
            columns.add(numbers(i < CODERS_SHOWN ? uses : uses.hidden(), Type.NORMAL));
        }
        columns.add(numbers(Column.number("percent", messages.get("column.percent"), LONG_NUMBER,
                row -> words.percent(row.figures().percent()),
                row -> FigureWords.sortable(row.figures().percent())), Type.NORMAL));
        columns.add(numbers(Column.number(ALPHA, messages.get("column.alpha"), NUMBER,
                row -> words.number(row.figures().alpha()), AgreementRow::alpha), Type.BOLD));
        columns.add(figure("kappa", row -> row.figures().kappa()));
        columns.add(figure("ac1", row -> row.figures().ac1()));
        columns.add(figure("holsti", row -> row.figures().holsti()));
        columns.add(figure("binary", row -> row.figures().binary()));
        columns.add(figure("ku", row -> row.figures().ku()));
        columns.add(numbers(Column.<AgreementRow>number("differences", messages.get("column.differences"), NUMBER,
                row -> Integer.toString(row.figures().differences()), row -> row.figures().differences()).hidden(),
                Type.NORMAL));
        columns.add(pale(Column.<AgreementRow>text(PLOT, messages.get("column.interval"), PLOT_WIDTH,
                row -> words.range(row.figures().interval())).sortedBy(AgreementColumns::width), AgreementColumns::plot));
        columns.add(pale(Column.<AgreementRow>text("reading", messages.get("column.reading"), READING, words::reading)
                .sortedBy(AgreementRow::alpha), this::reading));
        return columns;
    }

    private Column<AgreementRow> figure(String id, Function<AgreementRow, Figure> figure) {
        return numbers(Column.<AgreementRow>number(id, messages.get("column." + id), LONG_NUMBER,
                row -> words.number(figure.apply(row)), row -> FigureWords.sortable(figure.apply(row))).hidden(),
                Type.NORMAL);
    }

    private Column<AgreementRow> numbers(Column<AgreementRow> column, Type type) {
        String none = messages.get("undefined");
        return pale(column, (draw, row, area) -> {
            String text = column.text().apply(row);
            boolean undefined = text.equals(none);
            draw.text(undefined ? messages.get("dash") : text, area, undefined ? Token.MUTED : Token.INK,
                    undefined ? Type.NORMAL : type, SWT.RIGHT);
        });
    }

    /** Painted, and pale as long as the figures are old. */
    private Column<AgreementRow> pale(Column<AgreementRow> column, Column.Painter<AgreementRow> painter) {
        return column.painted((draw, row, area) -> {
            if (old.getAsBoolean()) {
                draw.gc().setAlpha(PALE);
                painter.paint(draw, row, area);
                draw.gc().setAlpha(OPAQUE);
            } else {
                painter.paint(draw, row, area);
            }
        });
    }

    private void code(Draw draw, AgreementRow row, Rectangle area) {
        int chip = draw.theme().px(CHIP);
        draw.chip(RowDesk.color(row.code()), RowDesk.pattern(row.code()), area.x,
                area.y + (area.height - chip) / 2, chip);
        int x = area.x + chip + draw.theme().px(6);
        draw.text(row.code().name(), new Rectangle(x, area.y, area.x + area.width - x, area.height), Token.INK,
                Type.NORMAL);
    }

    /** The wide ones first when it is turned round. */
    private static double width(AgreementRow row) {
        return row.figures().interval().high().value().orElse(Double.NaN)
                - row.figures().interval().low().value().orElse(Double.NaN);
    }

    private static void plot(Draw draw, AgreementRow row, Rectangle area) {
        DotCell.Strength strength = row.figures().gate().map(gate -> switch (gate) {
            case FIRM -> DotCell.Strength.FIRM;
            case TENTATIVE -> DotCell.Strength.TENTATIVE;
            case BELOW -> DotCell.Strength.BELOW;
        }).orElse(DotCell.Strength.BELOW);
        new DotCell(row.figures().interval().low().value().orElse(Double.NaN), row.alpha(),
                row.figures().interval().high().value().orElse(Double.NaN), strength).paint(draw, SCALE, inside(draw, area));
    }

    /** The room of the scale within the column: shapes at its ends need a half of their own. */
    static Rectangle inside(Draw draw, Rectangle area) {
        int inset = draw.theme().px(8);
        return new Rectangle(area.x + inset, area.y, Math.max(1, area.width - 2 * inset), area.height);
    }

    private void reading(Draw draw, AgreementRow row, Rectangle area) {
        String text = words.reading(row);
        Gate gate = row.figures().gate().orElse(null);
        int x = area.x;
        if (gate != null) {
            x = draw.icon(icon(gate), tone(gate), area) + draw.theme().px(4);
        }
        int room = Math.max(0, area.x + area.width - x);
        boolean fits = gate == null || draw.width(text, Type.SMALL) <= room;
        draw.text(fits ? text : words.shortReading(row), new Rectangle(x, area.y, room, area.height), ink(gate), Type.SMALL);
    }

    static Icon icon(Gate gate) {
        return switch (gate) {
            case FIRM -> Icon.DONE_CIRCLE;
            case TENTATIVE -> Icon.OFF;
            case BELOW -> Icon.ERROR;
        };
    }

    static Icons.Tone tone(Gate gate) {
        return switch (gate) {
            case FIRM -> Icons.Tone.OK;
            case TENTATIVE -> Icons.Tone.WARN;
            case BELOW -> Icons.Tone.DANGER;
        };
    }

    /** The colour of a word; none for what is not defined. */
    static Token ink(Gate gate) {
        if (gate == null) {
            return Token.MUTED;
        }
        return switch (gate) {
            case FIRM -> Token.OK;
            case TENTATIVE -> Token.WARN;
            case BELOW -> Token.DANGER;
        };
    }
}
