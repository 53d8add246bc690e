// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Table;

/** A line for each row; a number that is not shown leaves a gap. Shapes tell the lines apart, colour only helps. */
final class LinesOverTime {

    /** So many names fit below each other's ends. */
    private static final int LEVEL_NAMES = 8;
    /** Of more columns only some have a name. */
    private static final int MOST_NAMES = 40;

    private final Table table;
    private final Chart.Lines lines;
    private final Pen pen;

    LinesOverTime(Table table, Chart.Lines lines, Pen pen) {
        this.table = table;
        this.lines = lines;
        this.pen = pen;
    }

    Plot plot() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        List<String> rows = new ArrayList<>();
        lines.rows().forEach(r -> Drawing.unique(table.rows().get(r).label(), rows));
        List<String> columns = new ArrayList<>();
        lines.columns().forEach(c -> Drawing.unique(Drawing.column(table.heads().get(c)), columns));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                data.addValue(table.rows().get(lines.rows().get(r)).cells().get(lines.columns().get(c)).value(),
                        rows.get(r), columns.get(c));
            }
        }
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        for (int i = 0; i < rows.size(); i++) {
            renderer.setSeriesPaint(i, pen.series(i));
            renderer.setSeriesStroke(i, pen.stroke(2));
        }
        CategoryPlot plot = new CategoryPlot(data, names(columns), scale(), renderer);
        plot.setRangeGridlinePaint(pen.grid);
        return plot;
    }

    private CategoryAxis names(List<String> columns) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(pen.small);
        names.setTickLabelPaint(pen.ink);
        if (columns.size() > LEVEL_NAMES) {
            names.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
        }
        int step = (columns.size() + MOST_NAMES - 1) / MOST_NAMES;
        for (int i = 0; i < columns.size(); i++) {
            if (i % Math.max(1, step) != 0) {
                names.setTickLabelPaint(columns.get(i), new java.awt.Color(0, true));
            }
        }
        return names;
    }

    private NumberAxis scale() {
        NumberAxis scale = new NumberAxis();
        scale.setTickLabelFont(pen.small);
        scale.setTickLabelPaint(pen.muted);
        scale.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        if (Drawing.shares(table, lines.columns())) {
            scale.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
            scale.setNumberFormatOverride(NumberFormat.getPercentInstance(Locale.ROOT));
        }
        return scale;
    }
}
