// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.EvidenceKeys;
import org.parley.report.spi.Shown;

/** The page around the blocks: head, cover, contents, and what the numbers rest on. */
final class HtmlReport {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'";

    private final Report report;
    private final HtmlOut out;
    private final Messages messages;
    private final Progress progress;
    private final EvidenceKeys keys;
    private final HtmlBlocks blocks;

    HtmlReport(Report report, HtmlOut out, Messages messages, Progress progress) {
        this.report = report;
        this.out = out;
        this.messages = messages;
        this.progress = progress;
        this.keys = EvidenceKeys.of(report);
        this.blocks = new HtmlBlocks(out, keys, messages, progress);
    }

    void write() throws IOException {
        String kind = report.audience().name().toLowerCase(Locale.ROOT);
        out.own("<!DOCTYPE html>\n").open("html", "lang", "en");
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.empty("meta", "name", "generator", "content", "Parley");
        out.element("title", report.title() + " – " + messages.get("kind." + kind));
        out.open("style").own(style()).closeLine().closeLine();
        out.open("body", "class", kind);
        if (report.audience() == Audience.HEADLINES) {
            new HtmlOnePager(report, out, blocks, messages).write();
            evidence();
        } else {
            pages(kind);
        }
        out.closeLine().closeLine();
    }

    private void pages(String kind) throws IOException {
        out.open("header", "class", "cover");
        out.element("p", messages.get("kind." + kind), "class", "kind");
        out.element("h1", report.title());
        out.element("p", report.period(), "class", "period");
        out.element("p", report.scope(), "class", "scope");
        out.closeLine();
        contents();
        out.open("main");
        boolean inSection = false;
        for (Block block : report.blocks()) {
            progress.check();
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                if (inSection) {
                    out.closeLine();
                }
                out.open("section", "id", heading.id(), "aria-labelledby", heading.id() + ".t");
                inSection = true;
            }
            blocks.write(block);
        }
        if (inSection) {
            out.closeLine();
        }
        evidence();
        out.closeLine();
        out.open("footer").element("p", messages.get("hash", report.hash()), "class", "hash").closeLine();
    }

    private void contents() throws IOException {
        List<Block.Heading> heads = report.blocks().stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 1).map(Block.Heading.class::cast).toList();
        if (heads.size() < 3) {
            return;
        }
        out.open("nav", "aria-label", messages.get("contents"), "class", "contents");
        out.element("h2", messages.get("contents"));
        out.open("ol");
        for (Block.Heading head : heads) {
            out.open("li").element("a", head.text(), "href", "#" + head.id()).closeLine();
        }
        out.close().closeLine();
    }

    /** What each number rests on: the posts, by number, linked when their words are in this file. */
    private void evidence() throws IOException {
        List<EvidenceKeys.Entry> entries = keys.entries();
        if (entries.isEmpty()) {
            return;
        }
        out.open("section", "class", "evidence", "id", "evidence", "aria-labelledby", "evidence.t");
        out.element("h2", messages.get("evidence"), "id", "evidence.t");
        String lead = report.audience() == Audience.HEADLINES ? "evidence.lead.numbers" : "evidence.lead";
        out.element("p", messages.get(lead), "class", "note");
        for (EvidenceKeys.Entry entry : entries) {
            progress.check();
            out.open("div", "class", "rests", "id", entry.key());
            out.element("h3", entry.about());
            out.element("p", messages.get("evidence.counts", entry.evidence().posts().size(),
                    entry.evidence().members(), Shown.count(entry.evidence().posts().size()),
                    Shown.count(entry.evidence().members())), "class", "note");
            out.open("p", "class", "posts");
            for (Block.PostRef post : entry.evidence().posts()) {
                if (keys.holds(post.id())) {
                    out.element("a", "#" + post.number(), "href", "#p" + post.number());
                } else {
                    out.text("#" + post.number());
                }
                out.text(" ");
            }
            out.close().closeLine();
        }
        out.closeLine();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
