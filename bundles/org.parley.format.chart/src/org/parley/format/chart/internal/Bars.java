// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/** Bars from left to right, each with its number; a number that is not shown has no bar and says so. */
final class Bars {

    private static final int AROUND = 150;
    private static final int BAR = 16;
    private static final int GAP = 12;
    private static final double SMALLEST_SCALE = 0.05;
    /** Beside the longest bar its number has to fit. */
    private static final double ROOM = 1.08;
    private static final int NUMBER = 44;
    /** What the names leave of the width. */
    private static final double LEFT = 0.6;

    private final Table table;
    private final Chart.Bars bars;
    private final Pen pen;
    private final int width;

    Bars(Table table, Chart.Bars bars, Pen pen, int width) {
        this.table = table;
        this.bars = bars;
        this.pen = pen;
        this.width = width;
    }

    int height() {
        return pen.px(AROUND + Math.max(1, bars.rows().size()) * (GAP + BAR * Math.max(1, bars.columns().size())));
    }

    Plot plot() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        List<String> rows = new ArrayList<>();
        bars.rows().forEach(r -> Drawing.unique(table.rows().get(r).label(), rows));
        List<String> columns = new ArrayList<>();
        bars.columns().forEach(c -> Drawing.unique(Drawing.column(table.heads().get(c)), columns));
        for (int c = 0; c < columns.size(); c++) {
            for (int r = 0; r < rows.size(); r++) {
                Double value = cell(r, c).value();
                data.addValue(value == null ? 0 : value, columns.get(c), rows.get(r));
            }
        }
        CategoryAxis names = new CategoryAxis();
        names.setMaximumCategoryLabelWidthRatio(0.35f);
        names.setTickLabelFont(pen.text);
        names.setTickLabelPaint(pen.ink);
        names.setCategoryMargin(0.22);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        CategoryPlot plot = new CategoryPlot(data, names, scale(), renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setRangeGridlinePaint(pen.grid);
        return plot;
    }

    private NumberAxis scale() {
        NumberAxis scale = new NumberAxis();
        scale.setTickLabelFont(pen.small);
        scale.setTickLabelPaint(pen.muted);
        scale.setUpperMargin(0.1);
        scale.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        if (Drawing.shares(table, bars.columns())) {
            scale.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
            scale.setNumberFormatOverride(NumberFormat.getPercentInstance(Locale.ROOT));
            scale.setRange(0, Math.max(SMALLEST_SCALE, Math.max(ROOM, 1 + pen.px(NUMBER) / (LEFT * width)) * most()));
        }
        return scale;
    }

    private double most() {
        return bars.rows().stream().flatMap(r -> bars.columns().stream().map(c -> table.rows().get(r).cells().get(c).value()))
                .filter(Objects::nonNull).mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private BarRenderer renderer() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setItemMargin(0.04);
        renderer.setMaximumBarWidth(0.2);
        renderer.setDefaultItemLabelGenerator(new Labels());
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(pen.small);
        renderer.setDefaultItemLabelPaint(pen.ink);
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        for (int i = 0; i < bars.columns().size(); i++) {
            renderer.setSeriesPaint(i, pen.series(i));
        }
        return renderer;
    }

    private Table.Cell cell(int row, int column) {
        return table.rows().get(bars.rows().get(row)).cells().get(bars.columns().get(column));
    }

    /** What stands beside a bar: what stands in the cell. */
    private final class Labels implements CategoryItemLabelGenerator {

        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return String.valueOf(data.getRowKey(row));
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return String.valueOf(data.getColumnKey(column));
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            return Shown.storable(Shown.cell(cell(column, row)));
        }
    }
}
