// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.core.Messages;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/** Makes a chart of the library from what an analysis says is to be drawn, and says how large it is best. */
final class Drawing {

    static final int WIDTH = 1_000;
    private static final int LINES = 600;
    private static final int LEAST = 260;
    /** Height of lines by their width. */
    private static final double LINES_HIGH = 0.6;
    private static final int GRAPH = 1_060;

    private final Messages messages;
    private final Pen pen;
    private final int width;

    /** For a file. */
    Drawing(Messages messages) {
        this(messages, Pen.paper(), WIDTH);
    }

    Drawing(Messages messages, Pen pen, int width) {
        this.messages = messages;
        this.pen = pen;
        this.width = width;
    }

    /**
     * A chart with the size it is made for.
     *
     * @param width  in dots of a screen
     * @param height in dots of a screen
     * @param places of the cells that its parts stand for
     */
    record Drawn(JFreeChart chart, int width, int height, Places places) { }

    Drawn of(Outcome outcome) {
        Chart chart = outcome.chart();
        if (chart instanceof Chart.Bars bars) {
            Bars drawn = new Bars(outcome.table(), bars, pen, width);
            return drawn(outcome, drawn.plot(), drawn.height(), bars.columns().size() > 1,
                    new Places(bars.rows(), bars.columns(), true));
        } else if (chart instanceof Chart.Lines lines) {
            int height = Math.max(pen.px(LEAST), Math.min(pen.px(LINES), (int) (LINES_HIGH * width)));
            return drawn(outcome, new LinesOverTime(outcome.table(), lines, pen).plot(), height, true,
                    new Places(lines.rows(), lines.columns(), false));
        } else if (chart instanceof Chart.Heat heat) {
            HeatMap drawn = new HeatMap(outcome.table(), heat, pen, width);
            return drawn(outcome, drawn.plot(), drawn.height(), false, new Places(heat.rows(), heat.columns(), false));
        }
        return drawn(outcome, new Network((Chart.Graph) chart, pen, width).plot(), Math.min(pen.px(GRAPH), width + pen.px(60)),
                false, new Places(List.of(), List.of(), false));
    }

    private Drawn drawn(Outcome outcome, Plot plot, int height, boolean legend, Places places) {
        plot.setNoDataMessage(messages.get("empty"));
        plot.setNoDataMessageFont(pen.text);
        plot.setNoDataMessagePaint(pen.muted);
        plot.setBackgroundPaint(pen.ground);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, pen.text, plot, false);
        chart.setBackgroundPaint(pen.ground);
        chart.setPadding(new RectangleInsets(pen.px(12), pen.px(16), pen.px(12), pen.px(24)));
        TextTitle title = new TextTitle(Shown.storable(outcome.chart().caption()), pen.head);
        title.setPaint(pen.ink);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(title);
        TextTitle under = new TextTitle(Shown.storable(messages.get("under", outcome.panel(), outcome.base())), pen.text);
        under.setPaint(pen.muted);
        under.setHorizontalAlignment(HorizontalAlignment.LEFT);
        under.setPadding(pen.px(2), 1, pen.px(10), 1);
        chart.addSubtitle(under);
        if (legend) {
            LegendTitle keys = new LegendTitle(plot);
            // bars go far down: what their colours mean stands where one begins to read
            keys.setPosition(outcome.chart() instanceof Chart.Bars ? RectangleEdge.TOP : RectangleEdge.BOTTOM);
            keys.setItemFont(pen.text);
            keys.setItemPaint(pen.ink);
            keys.setBackgroundPaint(pen.ground);
            chart.addLegend(keys);
        }
        return new Drawn(chart, width, height, places);
    }

    /** Names for rows, each one only once: the library takes two of the same name for one. */
    static String unique(String name, List<String> taken) {
        String plain = Shown.storable(name).replaceAll("\\s+", " ");
        String found = plain;
        for (int i = 2; taken.contains(found); i++) {
            found = plain + " (" + i + ")";
        }
        taken.add(found);
        return found;
    }

    /** Name of a column: its group where it has one. */
    static String column(Table.Head head) {
        return head.group().isEmpty() ? head.label() : head.letter().isEmpty() ? head.group()
                : head.group() + " (" + head.letter() + ")";
    }

    /** Whether the cells drawn are shares. */
    static boolean shares(Table table, List<Integer> columns) {
        return !columns.isEmpty() && table.holds(columns.get(0), Table.Kind.SHARE);
    }
}
