// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.CellGrid.Place;

/** Where the cells of a grid are, as it is scrolled now. */
final class CellPlaces {

    /** Widths are taken from the first rows; later ones are shortened where they are wider. */
    private static final int ROWS_MEASURED = 200;
    private static final double MOST_FOR_LABELS = 0.4;
    private static final int NARROWEST = 52;
    private static final int WIDEST = 240;
    private static final int NARROWEST_LABEL = 90;

    private final Theme theme;
    private final Cells cells;
    private final Rectangle area;
    private final boolean grouped;
    private int labelWidth;
    /** Where each column begins, from the first; the last entry is where they end. */
    private int[] starts = {0};
    private int x;
    private int y;

    CellPlaces(Theme theme, Cells cells, Rectangle area) {
        this.theme = theme;
        this.cells = cells;
        this.area = area;
        boolean any = false;
        for (int c = 0; cells != null && c < cells.columns() && !any; c++) {
            any = !cells.group(c).isEmpty();
        }
        grouped = any;
    }

    /** Works out how wide label and columns are. */
    void measure(Control control) {
        GC gc = new GC(control);
        Draw draw = new Draw(theme, gc);
        int rows = Math.min(ROWS_MEASURED, cells.rows());
        int label = draw.width(cells.corner(), Type.SMALL_BOLD);
        for (int r = 0; r < rows; r++) {
            label = Math.max(label, cells.depth(r) * theme.px(14)
                    + draw.width(cells.label(r), cells.strong(r) ? Type.BOLD : Type.NORMAL));
        }
        int room = (int) (area.width * MOST_FOR_LABELS);
        labelWidth = Math.max(Math.min(theme.px(NARROWEST_LABEL), room), Math.min(label + theme.px(16), room));
        starts = new int[cells.columns() + 1];
        for (int c = 0; c < cells.columns(); c++) {
            int widest = draw.width(cells.head(c), Type.SMALL_BOLD) + theme.px(14);
            for (int r = 0; r < rows; r++) {
                widest = Math.max(widest, draw.width(cells.text(r, c), cells.strong(r) ? Type.BOLD : Type.NORMAL));
            }
            starts[c + 1] = starts[c] + Math.max(theme.px(NARROWEST), Math.min(theme.px(WIDEST), widest + theme.px(16)));
        }
        widenGroups(draw);
        gc.dispose();
    }

    /** A group whose name is wider than its columns gives the room that lacks to the last of them. */
    private void widenGroups(Draw draw) {
        for (int c = 0; grouped && c < cells.columns(); c = end(c)) {
            int lacks = Math.min(theme.px(WIDEST), draw.width(cells.group(c), Type.SMALL_BOLD) + theme.px(16))
                    - (starts[end(c)] - starts[c]);
            for (int i = end(c); lacks > 0 && i < starts.length; i++) {
                starts[i] += lacks;
            }
        }
    }

    /** The column after those of a group. */
    private int end(int column) {
        int end = column + 1;
        while (end < cells.columns() && cells.group(end).equals(cells.group(column))) {
            end++;
        }
        return end;
    }

    boolean grouped() {
        return grouped;
    }

    int rowHeight() {
        return theme.rowHeight();
    }

    int headHeight() {
        return grouped ? 2 * theme.rowHeight() : theme.rowHeight();
    }

    int labelWidth() {
        return labelWidth;
    }

    /** How large everything is that scrolls. */
    Point content() {
        return new Point(starts[starts.length - 1], cells == null ? 0 : cells.rows() * rowHeight());
    }

    /** How much of it is seen. */
    Point view() {
        return new Point(Math.max(0, area.width - labelWidth), Math.max(0, area.height - headHeight()));
    }

    int scrollX() {
        return x;
    }

    int scrollY() {
        return y;
    }

    void scrollTo(int wantedX, int wantedY) {
        x = Math.max(0, Math.min(wantedX, content().x - view().x));
        y = Math.max(0, Math.min(wantedY, content().y - view().y));
    }

    /** Scrolls as little as needed to see a place. */
    void reveal(Place place) {
        int wantedX = x;
        int wantedY = y;
        if (place.column() >= 0) {
            wantedX = Math.min(Math.max(x, starts[place.column() + 1] - view().x), starts[place.column()]);
        }
        if (place.row() >= 0) {
            int top = place.row() * rowHeight();
            wantedY = Math.min(Math.max(y, top + rowHeight() - view().y), top);
        }
        scrollTo(wantedX, wantedY);
    }

    int firstRow() {
        return y / rowHeight();
    }

    int firstColumn() {
        int found = Arrays.binarySearch(starts, x);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    Rectangle area(Place place) {
        int left = place.column() < 0 ? 0 : labelWidth + starts[place.column()] - x;
        int width = place.column() < 0 ? labelWidth : starts[place.column() + 1] - starts[place.column()];
        int top = place.row() >= 0 ? headHeight() + place.row() * rowHeight() - y
                : grouped && place.column() >= 0 ? rowHeight() : 0;
        int height = place.row() < 0 && place.column() < 0 ? headHeight() : rowHeight();
        return new Rectangle(left, top, width, height);
    }

    /** Where the name of the group of a column stands, as far as it is seen. */
    Rectangle groupArea(int column) {
        int first = column;
        while (first > 0 && cells.group(first - 1).equals(cells.group(column))) {
            first--;
        }
        int left = Math.max(labelWidth, labelWidth + starts[first] - x);
        return new Rectangle(left, 0, labelWidth + starts[end(column)] - x - left, rowHeight());
    }

    /** What is at a point; empty beside everything. */
    Optional<Place> at(int pointX, int pointY) {
        int row = pointY < headHeight() ? -1 : (pointY - headHeight() + y) / rowHeight();
        int column = -1;
        if (pointX >= labelWidth) {
            int found = Arrays.binarySearch(starts, pointX - labelWidth + x);
            column = found >= 0 ? found : -found - 2;
        }
        return row >= cells.rows() || column >= cells.columns() ? Optional.empty() : Optional.of(new Place(row, column));
    }
}
