// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.function.IntFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;

/** Paints rows of a native table with the soft selection, so that state colours stay readable in a selected row. */
final class RowPainting<T> {

    private final Table table;
    private final Theme theme;
    private final List<Column<T>> columns;
    private final IntFunction<T> rows;
    private int hover = -1;
    /** How high the row is whose ground was filled last; the bounds of a cell know one line only. */
    private int filled;

    RowPainting(Table table, Theme theme, List<Column<T>> columns, IntFunction<T> rows) {
        this.table = table;
        this.theme = theme;
        this.columns = columns;
        this.rows = rows;
        table.addListener(SWT.MeasureItem, event -> event.height = theme.rowHeight());
        table.addListener(SWT.EraseItem, this::erase);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.MouseMove, event -> {
            TableItem item = table.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
            hover(item == null ? -1 : table.indexOf(item));
        });
        table.addListener(SWT.MouseExit, event -> hover(-1));
        table.addListener(SWT.FocusIn, event -> table.redraw());
        table.addListener(SWT.FocusOut, event -> table.redraw());
    }

    private void hover(int index) {
        if (index != hover) {
            hover = index;
            table.redraw();
        }
    }

    private void erase(Event event) {
        Draw draw = new Draw(theme, event.gc);
        Rectangle cell = event.getBounds();
        filled = cell.height;
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        Rectangle row = new Rectangle(cell.x, cell.y, cell.width, cell.height);
        if (selected) {
            draw.fill(row, table.isFocusControl() ? Token.SEL : Token.SEL_IDLE);
            if (event.index == table.getColumnOrder()[0] && (table.isFocusControl() || theme.highContrast())) {
                draw.fill(new Rectangle(cell.x, cell.y, 3, cell.height), Token.ACCENT);
            }
        } else {
            draw.fill(row, table.indexOf((TableItem) event.item) == hover ? Token.HOVER : Token.SURFACE);
        }
        event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND | SWT.FOCUSED | SWT.FOREGROUND);
    }

    private void paint(Event event) {
        T row = rows.apply(table.indexOf((TableItem) event.item));
        if (row == null) {
            return;
        }
        Column<T> column = columns.get(event.index);
        Rectangle cell = ((TableItem) event.item).getBounds(event.index);
        int inset = theme.px(4);
        Rectangle area = new Rectangle(cell.x + inset, cell.y, cell.width - 2 * inset,
                Math.max(cell.height, filled));
        if (area.width <= 0) {
            return;
        }
        Draw draw = new Draw(theme, event.gc);
        if (column.painter() != null) {
            column.painter().paint(draw, row, area);
        } else {
            draw.text(column.text().apply(row), area, Token.INK, org.parley.ui.theme.Type.NORMAL,
                    column.numeric() ? SWT.RIGHT : SWT.LEFT);
        }
    }
}
