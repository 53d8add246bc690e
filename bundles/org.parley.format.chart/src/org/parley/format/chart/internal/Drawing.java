// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.awt.Color;
import java.awt.Font;
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
    static final Color INK = new Color(0x1A1A1A);
    static final Color MUTED = new Color(0x5A5E61);
    static final Color GRID = new Color(0xDDDBD8);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    /** Told apart by people who see fewer colours too (Okabe and Ito). */
    private static final int[] PALETTE = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x7F7F7F, 0xB8A800};
    private static final Font HEAD = new Font(Font.SANS_SERIF, Font.BOLD, 16);

    private final Messages messages;

    Drawing(Messages messages) {
        this.messages = messages;
    }

    /**
     * A chart with the size it is made for.
     *
     * @param width  in dots of a screen
     * @param height in dots of a screen
     */
    record Drawn(JFreeChart chart, int width, int height) { }

    Drawn of(Outcome outcome) {
        Chart chart = outcome.chart();
        if (chart instanceof Chart.Bars bars) {
            Bars drawn = new Bars(outcome.table(), bars);
            return drawn(outcome, drawn.plot(), drawn.height(), bars.columns().size() > 1);
        } else if (chart instanceof Chart.Lines lines) {
            return drawn(outcome, new LinesOverTime(outcome.table(), lines).plot(), 600, true);
        } else if (chart instanceof Chart.Heat heat) {
            HeatMap drawn = new HeatMap(outcome.table(), heat);
            return drawn(outcome, drawn.plot(), drawn.height(), false);
        }
        return drawn(outcome, new Network((Chart.Graph) chart).plot(), 1_060, false);
    }

    private Drawn drawn(Outcome outcome, Plot plot, int height, boolean legend) {
        plot.setNoDataMessage(messages.get("empty"));
        plot.setNoDataMessageFont(TEXT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(12, 16, 12, 24));
        TextTitle title = new TextTitle(Shown.storable(outcome.chart().caption()), HEAD);
        title.setPaint(INK);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(title);
        TextTitle under = new TextTitle(Shown.storable(messages.get("under", outcome.panel(), outcome.base())), TEXT);
        under.setPaint(MUTED);
        under.setHorizontalAlignment(HorizontalAlignment.LEFT);
        under.setPadding(2, 1, 10, 1);
        chart.addSubtitle(under);
        if (legend) {
            LegendTitle keys = new LegendTitle(plot);
            keys.setPosition(RectangleEdge.BOTTOM);
            keys.setItemFont(TEXT);
            keys.setItemPaint(INK);
            chart.addLegend(keys);
        }
        return new Drawn(chart, WIDTH, height);
    }

    static Color colour(int series) {
        return new Color(PALETTE[series % PALETTE.length]);
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
