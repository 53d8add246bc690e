// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.EvidenceKeys;
import org.parley.report.spi.Shown;

/** Each kind of block as HTML. */
final class HtmlBlocks {

    private final HtmlOut out;
    private final EvidenceKeys keys;
    private final Messages messages;
    private final Progress progress;

    HtmlBlocks(HtmlOut out, EvidenceKeys keys, Messages messages, Progress progress) {
        this.out = out;
        this.keys = keys;
        this.messages = messages;
        this.progress = progress;
    }

    void write(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            out.element(heading.level() == 1 ? "h2" : "h3", heading.text(), "id", heading.id() + ".t");
        } else if (block instanceof Block.Paragraph paragraph) {
            out.open("p", "class", paragraph.tone().name().toLowerCase(Locale.ROOT));
            linked(paragraph.text(), paragraph.evidence());
            out.closeLine();
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Quote quote) {
            quote(quote);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.DotChart chart) {
            new HtmlChart(out, messages).write(chart, this);
        } else if (block instanceof Block.Posts posts) {
            new HtmlPosts(out, messages, progress).write(posts);
        } else if (block instanceof Block.Headline headline) {
            out.element("h3", headline.number() + "  " + headline.text());
        }
    }

    /** Text that leads to what it rests on, when it rests on posts. */
    void linked(String text, Evidence evidence) throws IOException {
        String key = keys.key(evidence).orElse(null);
        if (key == null) {
            out.text(text);
        } else {
            out.element("a", text, "href", "#" + key, "class", "rest");
        }
    }

    void facts(Block.Facts facts) throws IOException {
        out.open("dl", "class", "facts");
        for (Block.Fact fact : facts.facts()) {
            out.open("div").element("dt", fact.label()).open("dd");
            linked(fact.value(), fact.evidence());
            out.close().close();
        }
        out.closeLine();
    }

    void quote(Block.Quote quote) throws IOException {
        out.open("figure", "class", quote.contrary() ? "quote contrary" : "quote", "id", quote.id());
        words(quote);
        out.open("figcaption").text(quote.attribution() + " ");
        Block.PostRef post = quote.evidence().posts().isEmpty() ? null : quote.evidence().posts().get(0);
        if (post != null && keys.holds(post.id())) {
            out.element("a", "#" + quote.postNumber(), "href", "#p" + quote.postNumber(), "class", "number");
        } else {
            out.element("span", "#" + quote.postNumber(), "class", "number");
        }
        out.close().closeLine();
    }

    /** The words of a quote, with the language they are in. */
    void words(Block.Quote quote) throws IOException {
        out.open("blockquote", "lang", quote.language(), "dir", "auto").text("“" + quote.words() + "”").close();
    }

    private void table(Block.Table table) throws IOException {
        out.open("div", "class", "scroll").open("table");
        out.element("caption", table.caption());
        out.open("thead").open("tr");
        for (Column column : table.columns()) {
            out.element("th", column.name(), "scope", "col", "class", side(column));
        }
        out.close().close().open("tbody");
        for (List<Block.Cell> row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(table.columns().get(i), row.get(i), i == 0);
            }
            out.closeLine();
        }
        out.close().close().closeLine();
    }

    private void cell(Column column, Block.Cell cell, boolean head) throws IOException {
        boolean hidden = column.kind() != Column.Kind.WORDS && cell.value() instanceof String;
        out.open(head ? "th" : "td", "scope", head ? "row" : null, "class", hidden ? "number small" : depth(column, cell),
                "title", hidden ? messages.get("small") : null);
        linked(Shown.cell(column, cell), cell.evidence());
        out.close();
    }

    private static String depth(Column column, Block.Cell cell) {
        return cell.depth() > 0 ? "in" + Math.min(cell.depth(), 4) : side(column);
    }

    private static String side(Column column) {
        return column.kind() == Column.Kind.WORDS ? null : "number";
    }
}
