// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.IOException;
import java.util.Locale;

import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.spi.Shown;

/**
 * A dot chart that is a table underneath: a reader of the page or of its text finds the numbers, the eye finds the dots.
 * Shape and name tell the series apart, colour only helps.
 */
final class HtmlChart {

    private static final int SHAPES = 8;

    private final HtmlOut out;
    private final Messages messages;

    HtmlChart(HtmlOut out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    void write(Block.DotChart chart, HtmlBlocks blocks) throws IOException {
        out.open("figure", "class", "chart", "id", chart.id());
        out.open("table").element("caption", chart.caption());
        out.open("thead").open("tr").element("th", messages.get("chart.code"), "scope", "col");
        out.open("th", "scope", "col", "class", "axis").element("span", "0 %").element("span", "50 %")
                .element("span", "100 %").close();
        for (int s = 0; s < chart.series().size(); s++) {
            Block.Series series = chart.series().get(s);
            out.open("th", "scope", "col", "class", "number").empty("i", "class", shape(s)).own("</i>")
                    .text(series.name() + " (" + Shown.count(series.base()) + ")").close();
        }
        out.close().close().open("tbody");
        for (Block.DotRow row : chart.rows()) {
            out.open("tr").element("th", row.label(), "scope", "row").open("td", "class", "line");
            out.open("div", "aria-hidden", "true");
            for (int s = 0; s < row.dots().size(); s++) {
                Double share = row.dots().get(s).share();
                if (share != null) {
                    out.empty("i", "class", shape(s), "style",
                            String.format(Locale.ROOT, "left:%.1f%%", Math.max(0, Math.min(1, share)) * 100))
                            .own("</i>");
                }
            }
            out.close().close();
            for (Block.Dot dot : row.dots()) {
                out.open("td", "class", dot.share() == null ? "number small" : "number");
                blocks.linked(dot.shown(), dot.evidence());
                out.close();
            }
            out.closeLine();
        }
        out.close().close().closeLine();
    }

    private static String shape(int series) {
        return "dot s" + series % SHAPES;
    }
}
