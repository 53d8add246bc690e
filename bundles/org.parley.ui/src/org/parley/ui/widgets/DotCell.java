// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * A value with its interval on a scale, painted into a table cell: whisker, and a dot, square or triangle that says
 * firm, tentative or below without colour.
 *
 * @param low lower end of the interval; NaN when not defined
 * @param value the value
 * @param high upper end of the interval
 * @param strength which shape
 */
public record DotCell(double low, double value, double high, Strength strength) {

    /** What the value says, as a shape. */
    public enum Strength {
        /** A dot. */
        FIRM(Token.OK),
        /** A square. */
        TENTATIVE(Token.WARN),
        /** A triangle. */
        BELOW(Token.DANGER);

        private final Token token;

        Strength(Token token) {
            this.token = token;
        }

        /** Returns the colour that goes with the shape. */
        public Token token() {
            return token;
        }
    }

    /** The scale under all cells of a column: its ends, and where dotted lines stand. */
    public record Scale(double from, double to, List<Double> lines) {

        /** Makes a scale. */
        public Scale {
            lines = List.copyOf(lines);
        }

        int x(double value, Rectangle area) {
            double share = (Math.max(from, Math.min(to, value)) - from) / (to - from);
            return area.x + (int) Math.round(share * (area.width - 1));
        }

        /** Paints the numbers of the ends and lines, for a head above the column; near ones make room for each other. */
        public void paintHead(Draw draw, Rectangle area) {
            List<Double> numbers = new ArrayList<>(lines);
            numbers.add(0, from);
            numbers.add(to);
            int gap = draw.theme().px(5);
            int end = area.x;
            for (int i = 0; i < numbers.size(); i++) {
                int x = left(draw, numbers.get(i), area);
                if (i + 1 < numbers.size()) {
                    int over = x + width(draw, numbers.get(i)) + gap - left(draw, numbers.get(i + 1), area);
                    x -= over > 0 ? (over + 1) / 2 : 0;
                }
                x = Math.max(end, x);
                String text = text(numbers.get(i));
                draw.text(text, new Rectangle(x, area.y, width(draw, numbers.get(i)) + 1, area.height), Token.INK,
                        Type.SMALL_BOLD);
                end = x + width(draw, numbers.get(i)) + gap;
            }
        }

        private int left(Draw draw, double value, Rectangle area) {
            return x(value, area) - width(draw, value) / 2;
        }

        private static int width(Draw draw, double value) {
            return draw.width(text(value), Type.SMALL_BOLD);
        }

        private static String text(double value) {
            return value == Math.rint(value) ? String.valueOf((int) value)
                    : String.format(Locale.ROOT, "%.2f", value).replaceFirst("^0", "");
        }
    }

    /** Paints the value in a cell; nothing but the lines when it is not defined. */
    public void paint(Draw draw, Scale scale, Rectangle area) {
        GC gc = draw.gc();
        Theme theme = draw.theme();
        int middle = area.y + area.height / 2;
        gc.setForeground(theme.color(Token.EDGE));
        gc.setLineStyle(SWT.LINE_DOT);
        for (double line : scale.lines()) {
            int x = scale.x(line, area);
            gc.drawLine(x, area.y, x, area.y + area.height);
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        if (Double.isNaN(value)) {
            return;
        }
        int half = theme.px(5);
        gc.setForeground(theme.color(strength.token()));
        gc.setBackground(theme.color(strength.token()));
        if (!Double.isNaN(low) && !Double.isNaN(high)) {
            int from = scale.x(low, area);
            int to = scale.x(high, area);
            gc.setLineWidth(2);
            gc.drawLine(from, middle, to, middle);
            gc.drawLine(from, middle - half + 1, from, middle + half - 1);
            gc.drawLine(to, middle - half + 1, to, middle + half - 1);
            gc.setLineWidth(1);
        }
        shape(gc, scale.x(value, area), middle, half);
    }

    private void shape(GC gc, int x, int y, int half) {
        switch (strength) {
            case FIRM -> gc.fillOval(x - half, y - half, 2 * half + 1, 2 * half + 1);
            case TENTATIVE -> gc.fillRectangle(x - half + 1, y - half + 1, 2 * half - 1, 2 * half - 1);
            case BELOW -> gc.fillPolygon(new int[] {x, y - half, x + half, y + half - 1, x - half, y + half - 1});
            default -> throw new IllegalStateException(strength.name());
        }
    }
}
