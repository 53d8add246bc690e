// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

import java.util.Locale;

import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.spi.Shown;

/** The dot chart: a table with the numbers in it and the dots beside them. Shapes differ, not only colours. */
final class PageChart {

    private static final int SHAPES = 8;

    private final OnePage page;
    private final Messages messages;

    PageChart(OnePage page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    void write(Block.DotChart chart) {
        page.own("<div class=\"chart\" id=\"").attribute(chart.id()).own("\"><h2 class=\"caption\">")
                .text(chart.caption()).own("</h2><table><thead><tr><th class=\"code\">").text(messages.get("code"))
                .own("</th><th class=\"axis\"><span class=\"from\">0 %</span><span class=\"to\">100 %</span></th>");
        for (int s = 0; s < chart.series().size(); s++) {
            Block.Series series = chart.series().get(s);
            page.own("<th class=\"n\"><div class=\"series\"><div class=\"dot key s" + s % SHAPES + "\"></div>")
                    .text(series.name() + " (" + Shown.count(series.base()) + ")").own("</div></th>");
        }
        page.own("</tr></thead><tbody>");
        for (Block.DotRow row : chart.rows()) {
            page.own("<tr><th class=\"code\">").text(row.label())
                    .own("</th><td class=\"line\"><div class=\"scale\"><div class=\"rule\"></div>");
            for (int s = 0; s < row.dots().size(); s++) {
                Double share = row.dots().get(s).share();
                if (share != null) {
                    page.own(String.format(Locale.ROOT, "<div class=\"dot at s%d\" style=\"left:%.1f%%\"></div>",
                            s % SHAPES, Math.max(0, Math.min(1, share)) * 100));
                }
            }
            page.own("</div></td>");
            for (Block.Dot dot : row.dots()) {
                page.own("<td class=\"n\">").text(dot.shown()).own("</td>");
            }
            page.own("</tr>");
        }
        page.own("</tbody></table></div>");
    }
}
