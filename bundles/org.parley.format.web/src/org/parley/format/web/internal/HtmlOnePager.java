// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.Shown;

/** The one-pager: headlines to the left, what is asked to the right, chart, health and method below. */
final class HtmlOnePager {

    private final Report report;
    private final HtmlOut out;
    private final HtmlBlocks blocks;
    private final Messages messages;

    HtmlOnePager(Report report, HtmlOut out, HtmlBlocks blocks, Messages messages) {
        this.report = report;
        this.out = out;
        this.blocks = blocks;
        this.messages = messages;
    }

    void write() throws IOException {
        List<Block.Headline> headlines = report.blocks().stream().filter(Block.Headline.class::isInstance)
                .map(Block.Headline.class::cast).toList();
        List<Block.Headline> asks = headlines.stream().filter(h -> h.ask() != null).toList();
        out.open("main", "class", asks.isEmpty() ? "sheet" : "sheet asked");
        out.open("header").element("h1", report.title()).open("p", "class", "period").text(report.period());
        for (Block block : report.blocks()) {
            if (block instanceof Block.Facts facts && facts.id().equals("active")) {
                out.text(" · " + facts.facts().stream().map(f -> f.value() + " " + f.label())
                        .collect(Collectors.joining(" · ")));
            }
        }
        out.close().closeLine();
        out.open("div", "class", "columns").open("div", "class", "headlines");
        for (Block.Headline headline : headlines) {
            headline(headline);
        }
        others();
        out.closeLine();
        if (!asks.isEmpty()) {
            asks(asks);
        }
        out.closeLine();
        tail();
        out.closeLine();
    }

    private void headline(Block.Headline headline) throws IOException {
        out.open("section", "class", "headline", "id", headline.id());
        out.open("h2").element("span", String.valueOf(headline.number()), "class", "place").text(headline.text())
                .close();
        out.open("p", "class", "support");
        blocks.linked(messages.get("of.members", Shown.count(headline.n()),
                Shown.count(headline.base())), headline.evidence());
        out.open("span", "class", "strength", "title", messages.get("strength.rule"));
        out.open("span", "aria-hidden", "true");
        for (int i = 1; i <= 3; i++) {
            out.empty("i", "class", i <= headline.strength() ? "on" : "off").own("</i>");
        }
        out.close().text(messages.get("strength." + headline.strength())).close();
        Block.Before before = headline.before();
        if (before != null) {
            out.element("span", messages.get("before." + before.move(), Shown.count(before.n()),
                    Shown.count(before.base())), "class", "before");
        }
        if (headline.proposed()) {
            out.element("span", messages.get("proposed"), "class", "tag");
        }
        out.close();
        if (headline.quote() != null) {
            out.open("div", "class", "said");
            blocks.words(headline.quote());
            out.element("span", headline.quote().attribution() + " #" + headline.quote().postNumber(), "class", "by");
            out.close();
        }
        out.closeLine();
    }

    private void asks(List<Block.Headline> headlines) throws IOException {
        out.open("aside", "aria-labelledby", "asked").element("h2", messages.get("asked"), "id", "asked");
        for (Block.Headline headline : headlines) {
            Block.Ask ask = headline.ask();
            String who = List.of(ask.owner(), ask.due().isEmpty() ? "" : messages.get("by", ask.due())).stream()
                    .filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
            out.open("div", "class", "ask").open("p").element("span", String.valueOf(headline.number()),
                    "class", "place").text(ask.what()).close();
            out.element("p", who, "class", "who").close();
        }
        out.closeLine();
    }

    /** Remarks that stand among the headlines. */
    private void others() throws IOException {
        for (Block block : report.blocks()) {
            if (block instanceof Block.Paragraph paragraph && paragraph.tone() != Block.Tone.METHOD) {
                blocks.write(block);
            }
        }
    }

    private void tail() throws IOException {
        for (Block block : report.blocks()) {
            if (block instanceof Block.DotChart) {
                blocks.write(block);
            }
        }
        out.open("footer");
        for (Block block : report.blocks()) {
            if (block instanceof Block.Facts facts && facts.id().equals("health")) {
                blocks.facts(facts);
            } else if (block instanceof Block.Paragraph paragraph && paragraph.tone() == Block.Tone.METHOD) {
                blocks.write(block);
            }
        }
        out.closeLine();
    }
}
