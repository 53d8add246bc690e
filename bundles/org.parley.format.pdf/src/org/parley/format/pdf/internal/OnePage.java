// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.owasp.encoder.Encode;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.Shown;

/**
 * The page as XHTML with CSS 2.1, the way the printer of pages understands it: headlines to the left, what is asked to
 * the right, below them the chart, the health figures and the method. Every block has its id, so that one that does not
 * fit can be named.
 */
final class OnePage {

    private final Report report;
    private final Messages messages;
    private final StringBuilder page = new StringBuilder();

    OnePage(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
    }

    /** The page in one of the sizes of the style sheet. */
    String xhtml(String size) {
        page.setLength(0);
        own("<html lang=\"en\"><head><title>").text(report.title() + " – " + messages.get("kind"));
        own("</title><meta name=\"description\" content=\"").attribute(report.period() + ", " + report.scope());
        own("\"/><style>").own(style()).own("</style></head><body class=\"").own(size).own("\">");
        head();
        List<Block.Headline> headlines = all(Block.Headline.class);
        List<Block.Headline> asks = headlines.stream().filter(h -> h.ask() != null).toList();
        own("<div class=\"columns\"><div class=\"").own(asks.isEmpty() ? "wide" : "left").own("\">");
        headlines.forEach(this::headline);
        all(Block.Paragraph.class).stream().filter(p -> p.tone() != Block.Tone.METHOD).forEach(this::paragraph);
        own("</div>");
        if (!asks.isEmpty()) {
            own("<div class=\"right\" id=\"asks\"><h2 class=\"ask-head\">").text(messages.get("asked")).own("</h2>");
            asks.forEach(this::ask);
            own("</div>");
        }
        own("<div class=\"clear\"></div></div>");
        all(Block.DotChart.class).forEach(c -> new PageChart(this, messages).write(c));
        all(Block.Facts.class).stream().filter(f -> f.id().equals("health")).forEach(this::health);
        all(Block.Paragraph.class).stream().filter(p -> p.tone() == Block.Tone.METHOD).forEach(this::paragraph);
        return own("</body></html>").page.toString();
    }

    private void head() {
        own("<div class=\"head\" id=\"head\"><h1>").text(report.title()).own("</h1><p class=\"period\">");
        text(report.period());
        all(Block.Facts.class).stream().filter(f -> f.id().equals("active")).forEach(f -> text(" · " + f.facts()
                .stream().map(x -> x.value() + " " + x.label()).collect(Collectors.joining(" · "))));
        own("</p></div>");
    }

    private void headline(Block.Headline headline) {
        own("<div class=\"headline\" id=\"").attribute(headline.id()).own("\"><h2><span class=\"place\">");
        text(headline.number() + " ").own("</span>").text(headline.text()).own("</h2><p class=\"support\">");
        text(messages.get("of.members", Shown.count(headline.n()), Shown.count(headline.base())));
        for (int i = 1; i <= 3; i++) {
            own("<span class=\"mark").own(i == 1 ? " first" : "").own(i <= headline.strength() ? " on" : "")
                    .own("\"></span>");
        }
        text(" " + messages.get("strength." + headline.strength()));
        Block.Before before = headline.before();
        if (before != null) {
            own("<span class=\"before\"><span class=\"arrow\">").text(messages.get("arrow." + before.move()));
            own("</span>").text(messages.get("before." + before.move(), Shown.count(before.n()),
                    Shown.count(before.base()))).own("</span>");
        }
        if (headline.proposed()) {
            own("<span class=\"proposed\">").text(messages.get("proposed")).own("</span>");
        }
        own("</p>");
        Block.Quote quote = headline.quote();
        if (quote != null) {
            own("<p class=\"quote\"");
            if (quote.language() != null) {
                own(" lang=\"").attribute(quote.language()).own("\"");
            }
            own("><span class=\"words\">").text("“" + quote.words() + "”").own("</span> <span class=\"by\">");
            text(quote.attribution() + " #" + quote.postNumber()).own("</span></p>");
        }
        own("</div>");
    }

    private void ask(Block.Headline headline) {
        Block.Ask ask = headline.ask();
        String who = List.of(ask.owner(), ask.due().isEmpty() ? "" : messages.get("by", ask.due())).stream()
                .filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
        own("<div class=\"ask\" id=\"ask").own(String.valueOf(headline.number())).own("\"><p><span class=\"number\">");
        text(headline.number() + " ").own("</span>").text(ask.what()).own("</p><p class=\"who\">").text(who);
        own("</p></div>");
    }

    private void health(Block.Facts facts) {
        own("<table class=\"health\" id=\"").attribute(facts.id()).own("\"><tr>");
        for (Block.Fact fact : facts.facts()) {
            own("<td><span class=\"label\">").text(fact.label()).own("</span><br/><span class=\"value\">");
            text(fact.value()).own("</span></td>");
        }
        own("</tr></table>");
    }

    private void paragraph(Block.Paragraph paragraph) {
        own("<p class=\"").own(paragraph.tone().name().toLowerCase(Locale.ROOT)).own("\" id=\"");
        attribute(paragraph.id()).own("\">").text(paragraph.text()).own("</p>");
    }

    private <B extends Block> List<B> all(Class<B> kind) {
        return report.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What a person wrote. */
    OnePage text(String text) {
        page.append(Encode.forXmlContent(Printable.text(text)));
        return this;
    }

    OnePage attribute(String text) {
        page.append(Encode.forXmlAttribute(Printable.text(text)));
        return this;
    }

    /** What the program itself writes. */
    OnePage own(String markup) {
        page.append(markup);
        return this;
    }

    private static String style() {
        try (InputStream in = OnePage.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
