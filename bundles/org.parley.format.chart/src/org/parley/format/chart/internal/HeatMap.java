// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/** The larger the darker, with the number in each field as long as there is room; what is not shown is grey. */
final class HeatMap {

    private static final int AROUND = 260;
    private static final int LINE = 20;
    /** A narrower column has no room for a number; the names of the rows take their part of it. */
    private static final int ROOM = 41;
    /** From this width on there is room for whole paths. */
    private static final int WIDE = 900;
    private static final double NOT_SHOWN = -1;

    private final Table table;
    private final Chart.Heat heat;
    private final Pen pen;
    private final int width;

    HeatMap(Table table, Chart.Heat heat, Pen pen, int width) {
        this.table = table;
        this.heat = heat;
        this.pen = pen;
        this.width = width;
    }

    int height() {
        return pen.px(AROUND + LINE * Math.max(4, heat.rows().size()));
    }

    Plot plot() {
        int rows = heat.rows().size();
        int columns = heat.columns().size();
        double[][] values = new double[3][rows * columns];
        double most = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Table.Cell cell = cell(r, c);
                double value = cell.hidden() ? NOT_SHOWN : cell.value() == null || same(r, c) ? 0 : cell.value();
                most = Math.max(most, value);
                int at = r * columns + c;
                values[0][at] = c;
                values[1][at] = r;
                values[2][at] = value;
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("", values);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Shades(most, pen));
        XYPlot plot = new XYPlot(data, names(shortened(heat.columns().stream()
                .map(c -> Drawing.column(table.heads().get(c))).toList())),
                names(shortened(heat.rows().stream().map(r -> table.rows().get(r).label()).toList())), renderer);
        plot.getDomainAxis().setVerticalTickLabels(true);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.getRangeAxis().setInverted(true);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        if (columns * pen.px(ROOM) <= width) {
            number(plot, most);
        }
        return plot;
    }

    /** With little room the last name of a path has to do, where it is the only one of its kind. */
    private List<String> shortened(List<String> labels) {
        List<String> last = labels.stream().map(l -> l.substring(l.lastIndexOf('>') + 1).strip()).toList();
        return width >= pen.px(WIDE) || last.stream().distinct().count() < last.size() ? labels : last;
    }

    private SymbolAxis names(List<String> labels) {
        List<String> names = new ArrayList<>();
        labels.forEach(l -> Drawing.unique(l, names));
        SymbolAxis axis = new SymbolAxis(null, names.toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setTickLabelFont(pen.small);
        axis.setTickLabelPaint(pen.ink);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setRange(-0.5, Math.max(0.5, names.size() - 0.5));
        return axis;
    }

    private void number(XYPlot plot, double most) {
        for (int r = 0; r < heat.rows().size(); r++) {
            for (int c = 0; c < heat.columns().size(); c++) {
                Table.Cell cell = cell(r, c);
                String shown = Shown.storable(Shown.cell(cell));
                if (!shown.isEmpty()) {
                    XYTextAnnotation text = new XYTextAnnotation(shown, c, r);
                    text.setFont(pen.small);
                    text.setPaint(same(r, c) || cell.value() == null ? pen.ink
                            : pen.on(pen.shade(most == 0 ? 0 : cell.value() / most)));
                    plot.addAnnotation(text, false);
                }
            }
        }
    }

    private Table.Cell cell(int row, int column) {
        return table.rows().get(heat.rows().get(row)).cells().get(heat.columns().get(column));
    }

    /** A code with itself says nothing about what meets, and would outshine the rest. */
    private boolean same(int row, int column) {
        return heat.rows().equals(heat.columns()) && table.rows().size() == table.heads().size() && row == column;
    }

    /** From the ground to blue. */
    private record Shades(double most, Pen pen) implements PaintScale {

        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return most;
        }

        @Override
        public Paint getPaint(double value) {
            if (value < 0) {
                return pen.grid;
            }
            return pen.shade(most == 0 ? 0 : value / most);
        }
    }
}
