// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.Shown;

/**
 * The report as a document with real heading styles, a table of contents, heads that repeat on every page of a table and
 * numbered pages. The words of all posts are left to the other formats: here stand their numbers.
 */
final class WordReport {

    /** A4 with margins of 2.25 cm, in twentieths of a point; the text is 9,355 wide. */
    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_275;

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
            styles(document);
            page(document);
            document.getProperties().getCoreProperties().setTitle(Shown.storable(report.title()));
            document.getProperties().getCoreProperties().setCreator("Parley");
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
            XWPFParagraph paragraph = paragraph(document, heading.level() == 1 ? "Heading1" : "Heading2",
                    heading.text());
            if (heading.level() == 1) {
                WordContents.bookmark(paragraph, chapters.indexOf(heading));
                if (pages.breaksBefore(heading)) {
                    paragraph.setPageBreak(true);
                    paragraph.setSpacingBefore(0);
                }
            }
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(document, style(paragraph.tone()), paragraph.text());
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
        paragraph(document, "Kicker", messages.get("kind." + report.audience().name().toLowerCase(Locale.ROOT)));
        paragraph(document, "Title", report.title());
        paragraph(document, "Subtitle", report.period());
        paragraph(document, "Scope", report.scope());
        paragraph(document, "Note", messages.get("hash", report.hash()));
    }

    private void quote(XWPFDocument document, Block.Quote quote) {
        String prefix = quote.contrary() ? "Contrary" : "";
        XWPFParagraph words = paragraph(document, prefix + "Quote", "“" + quote.words() + "”");
        if (quote.language() != null && !quote.language().isBlank()) {
            words.getRuns().get(0).getCTR().addNewRPr().addNewLang().setVal(quote.language());
        }
        paragraph(document, prefix + "Attribution", quote.attribution() + " #" + quote.postNumber());
    }

    /** The posts behind each code, by number, for readers of the verbatim pack. */
    private void numbers(XWPFDocument document) {
        paragraph(document, "Note", messages.get("numbers"));
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
        XWPFParagraph paragraph = paragraph(document, "TableText", row.get(0).value() + ": ");
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

    static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        lines(paragraph.createRun(), text);
        return paragraph;
    }

    /** Text with its line breaks. */
    static void lines(XWPFRun run, String text) {
        boolean first = true;
        for (String line : Shown.storable(text).split("\\R", -1)) {
            if (!first) {
                run.addBreak();
            }
            run.setText(line, first ? 0 : run.getCTR().sizeOfTArray());
            first = false;
        }
    }

    private static void styles(XWPFDocument document) throws IOException {
        try (InputStream in = WordReport.class.getResourceAsStream("styles.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml is part of this bundle", e);
        }
    }

    private void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setHeader(BigInteger.valueOf(600));
        margins.setFooter(BigInteger.valueOf(600));
        margins.setGutter(BigInteger.ZERO);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        XWPFRun words = footer.createRun();
        words.setText(Shown.storable(report.title() + " · " + report.period()));
        words.addTab();
        words = footer.createRun();
        words.setText(messages.get("page") + " ");
        WordContents.field(footer, "PAGE", "1");
        footer.createRun().setText(" " + messages.get("page.of") + " ");
        WordContents.field(footer, "NUMPAGES", "1");
    }
}
