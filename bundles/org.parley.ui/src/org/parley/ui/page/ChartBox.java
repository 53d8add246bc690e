// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;

/** A dot chart on paper: shape and colour tell the series apart, a legend under it names them. */
final class ChartBox implements Box {

    private static final int ROW = 24;
    private static final int HALF = 5;

    private final PageBlock.DotChart chart;
    private final TextLayout caption;
    private final List<TextLayout> labels = new ArrayList<>();
    private final List<TextLayout> legend = new ArrayList<>();
    private final int width;
    private final int labelWidth;

    ChartBox(PageBlock.DotChart chart, PageFonts fonts, int width) {
        this.chart = chart;
        this.width = width;
        labelWidth = width * 27 / 100;
        caption = fonts.line(chart.caption(), Run.Style.HEAD, width, SWT.LEFT);
        chart.rows().forEach(row -> labels.add(fonts.line(row.label(), Run.Style.NORMAL, labelWidth - 8, SWT.LEFT)));
        chart.series().forEach(one -> legend.add(fonts.line(one.name(), Run.Style.SMALL, width, SWT.LEFT)));
    }

    private int captionHeight() {
        return caption.getBounds().height + 8;
    }

    @Override
    public int height() {
        return captionHeight() + ROW * chart.rows().size() + 18;
    }

    @Override
    public void paint(GC gc, int x, int y) {
        caption.draw(gc, x, y);
        int top = y + captionHeight();
        int from = x + labelWidth;
        int span = width - labelWidth - 24;
        for (int i = 0; i < chart.rows().size(); i++) {
            int middle = top + i * ROW + ROW / 2;
            labels.get(i).draw(gc, x, middle - labels.get(i).getBounds().height / 2);
            gc.setBackground(PageFonts.LINE);
            gc.fillRectangle(from, middle - 1, span, 2);
            List<Double> values = chart.rows().get(i).values();
            for (int s = 0; s < values.size() && s < chart.series().size(); s++) {
                if (values.get(s) != null) {
                    double share = Math.max(0, Math.min(1, values.get(s)));
                    shape(gc, s, from + (int) Math.round(share * span), middle);
                }
            }
        }
        int at = from;
        int middle = top + ROW * chart.rows().size() + 9;
        for (int s = 0; s < legend.size(); s++) {
            shape(gc, s, at + HALF, middle);
            legend.get(s).draw(gc, at + 2 * HALF + 5, middle - legend.get(s).getBounds().height / 2);
            at += 2 * HALF + 5 + legend.get(s).getLineBounds(0).width + 22;
        }
    }

    private void shape(GC gc, int series, int x, int y) {
        gc.setBackground(new Color(chart.series().get(series).color().rgb(false)));
        gc.setForeground(gc.getBackground());
        switch (series % 4) {
            case 0 -> gc.fillOval(x - HALF, y - HALF, 2 * HALF + 1, 2 * HALF + 1);
            case 1 -> gc.fillRectangle(x - HALF + 1, y - HALF + 1, 2 * HALF - 1, 2 * HALF - 1);
            case 2 -> gc.fillPolygon(new int[] {x, y - HALF - 1, x + HALF + 1, y + HALF, x - HALF - 1, y + HALF});
            default -> gc.fillPolygon(new int[] {x, y - HALF - 1, x + HALF + 1, y, x, y + HALF + 1, x - HALF - 1, y});
        }
    }

    @Override
    public void dispose() {
        caption.dispose();
        labels.forEach(TextLayout::dispose);
        legend.forEach(TextLayout::dispose);
    }
}
