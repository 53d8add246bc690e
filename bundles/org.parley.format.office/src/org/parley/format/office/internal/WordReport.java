// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block;
import org.parley.report.Report;

/**
 * The report as a document with real heading styles, a table of contents, heads that repeat on every page of a table and
 * numbered pages. The words of all posts are left to the other formats: here stand their numbers.
 */
final class WordReport {

    private final Report report;
    private final Messages messages;
    private final Progress progress;
    private final WordTables tables;
    private final ChapterPages pages;

    WordReport(Report report, Messages messages, Progress progress) {
        this.report = report;
        this.messages = messages;
        this.progress = progress;
        this.tables = new WordTables();
        this.pages = new ChapterPages(report.blocks());
    }

    void write(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordPaper.prepare(document, report.title(), report.title() + " · " + report.period(), messages);
            cover(document);
            List<Block.Heading> chapters = report.blocks().stream()
                    .filter(b -> b instanceof Block.Heading h && h.level() == 1).map(Block.Heading.class::cast).toList();
            new WordContents(messages).write(document, chapters, pages);
            for (Block block : report.blocks()) {
                progress.check();
                block(document, block, chapters);
            }
            document.write(out);
        }
    }

    private void block(XWPFDocument document, Block block, List<Block.Heading> chapters) {
        if (block instanceof Block.Heading heading) {
            XWPFParagraph paragraph = WordPaper.paragraph(document, heading.level() == 1 ? "Heading1" : "Heading2",
                    heading.text());
            if (heading.level() == 1) {
                WordContents.bookmark(paragraph, chapters.indexOf(heading));
                if (pages.breaksBefore(heading)) {
                    paragraph.setPageBreak(true);
                    paragraph.setSpacingBefore(0);
                }
            }
        } else if (block instanceof Block.Paragraph paragraph) {
            WordPaper.paragraph(document, style(paragraph.tone()), paragraph.text());
        } else if (block instanceof Block.Facts facts) {
            tables.facts(document, facts);
        } else if (block instanceof Block.Quote quote) {
            quote(document, quote);
        } else if (block instanceof Block.Table table) {
            tables.table(document, table, messages);
        } else if (block instanceof Block.DotChart chart) {
            tables.chart(document, chart, messages);
        } else if (block instanceof Block.Posts) {
            numbers(document);
        }
    }

    private void cover(XWPFDocument document) {
        WordPaper.paragraph(document, "Kicker", messages.get("kind." + report.audience().name().toLowerCase(Locale.ROOT)));
        WordPaper.paragraph(document, "Title", report.title());
        WordPaper.paragraph(document, "Subtitle", report.period());
        WordPaper.paragraph(document, "Scope", report.scope());
        WordPaper.paragraph(document, "Note", messages.get("hash", report.hash()));
    }

    private void quote(XWPFDocument document, Block.Quote quote) {
        String prefix = quote.contrary() ? "Contrary" : "";
        XWPFParagraph words = WordPaper.paragraph(document, prefix + "Quote", "“" + quote.words() + "”");
        if (quote.language() != null && !quote.language().isBlank()) {
            words.getRuns().get(0).getCTR().addNewRPr().addNewLang().setVal(quote.language());
        }
        WordPaper.paragraph(document, prefix + "Attribution", quote.attribution() + " #" + quote.postNumber());
    }

    /** The posts behind each code, by number, for readers of the verbatim pack. */
    private void numbers(XWPFDocument document) {
        WordPaper.paragraph(document, "Note", messages.get("numbers"));
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table && table.id().equals("frame")) {
                table.rows().stream().filter(r -> !r.get(1).evidence().posts().isEmpty())
                        .forEach(r -> numbers(document, r));
            }
        }
    }

    private void numbers(XWPFDocument document, List<Block.Cell> row) {
        StringBuilder numbers = new StringBuilder();
        row.get(1).evidence().posts().forEach(p -> numbers.append(" #").append(p.number()));
        XWPFParagraph paragraph = WordPaper.paragraph(document, "TableText", row.get(0).value() + ": ");
        paragraph.getRuns().get(0).setBold(true);
        XWPFRun rest = paragraph.createRun();
        rest.setText(numbers.toString().strip());
    }

    private static String style(Block.Tone tone) {
        return switch (tone) {
            case BODY -> "Normal";
            case LEAD -> "Lead";
            case NOTE -> "Note";
            case METHOD -> "Method";
        };
    }
}
