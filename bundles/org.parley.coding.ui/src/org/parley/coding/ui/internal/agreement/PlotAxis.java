// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;

/** The numbers of the scale, over the column with the intervals; it follows when columns are dragged. */
final class PlotAxis extends Canvas {

    private final Theme theme;
    private Table table;
    private int column = -1;

    PlotAxis(Composite parent, Theme theme) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.theme = theme;
        theme.style(this, Token.WINDOW, Token.INK, Type.SMALL_BOLD);
        addListener(SWT.Paint, event -> paint(new Draw(theme, event.gc)));
    }

    /** Stands over a column of a table from now on. */
    void over(Table rows, int index) {
        table = rows;
        column = index;
        for (TableColumn one : rows.getColumns()) {
            one.addListener(SWT.Resize, event -> redrawIfThere());
            one.addListener(SWT.Move, event -> redrawIfThere());
        }
        ScrollBar bar = rows.getHorizontalBar();
        if (bar != null) {
            bar.addListener(SWT.Selection, event -> redrawIfThere());
        }
        redraw();
    }

    private void redrawIfThere() {
        if (!isDisposed()) {
            redraw();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(Math.max(widthHint, 0), theme.px(18));
    }

    private void paint(Draw draw) {
        if (table == null || table.isDisposed() || table.getColumn(column).getWidth() == 0) {
            return;
        }
        int x = table.getHorizontalBar() == null ? 0 : -table.getHorizontalBar().getSelection();
        for (int index : table.getColumnOrder()) {
            if (index == column) {
                break;
            }
            x += table.getColumn(index).getWidth();
        }
        int inset = theme.px(4);
        Rectangle cell = new Rectangle(x + inset, 0, table.getColumn(column).getWidth() - 2 * inset, getSize().y);
        AgreementColumns.SCALE.paintHead(draw, AgreementColumns.inside(draw, cell));
    }
}
