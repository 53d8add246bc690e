// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.parley.format.office.internal.WordFormat;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.Shown;

class WordTest {

    private final SamplePanel sample = new SamplePanel();
    private final Report report = Samples.report(sample, Audience.DETAIL, List.of());

    private XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Samples.write(new WordFormat(), report)));
    }

    @Test
    void headingsAreHeadingsAndTheContentsLeadToThem() throws IOException {
        List<String> expected = Samples.blocks(report, Block.Heading.class).stream().filter(h -> h.level() == 1)
                .map(Block.Heading::text).toList();
        try (XWPFDocument document = document()) {
            List<XWPFParagraph> headings = document.getParagraphs().stream()
                    .filter(p -> "Heading1".equals(p.getStyle())).toList();
            assertEquals(expected, headings.stream().map(XWPFParagraph::getText).toList());
            String body = document.getDocument().getBody().xmlText();
            assertTrue(body.contains("TOC \\o \"1-1\""));
            for (XWPFParagraph heading : headings) {
                String mark = heading.getCTP().getBookmarkStartArray(0).getName();
                assertTrue(body.contains("w:anchor=\"" + mark + "\""), heading.getText());
                assertTrue(body.contains("PAGEREF " + mark), heading.getText());
            }
            assertTrue(document.getStyles().styleExist("Heading1"));
        }
    }

    @Test
    void tablesHoldTheNumbersAndRepeatTheirHeads() throws IOException {
        List<Block.Table> expected = Samples.blocks(report, Block.Table.class);
        try (XWPFDocument document = document()) {
            List<XWPFTable> tables = document.getTables().stream().filter(t -> t.getRow(0).isRepeatHeader()).toList();
            assertEquals(expected.size(), tables.size());
            for (int t = 0; t < tables.size(); t++) {
                Block.Table table = expected.get(t);
                assertEquals(table.rows().size() + 1, tables.get(t).getNumberOfRows(), table.caption());
                for (int r = 0; r < table.rows().size(); r++) {
                    for (int c = 0; c < table.columns().size(); c++) {
                        assertEquals(Shown.cell(table.columns().get(c), table.rows().get(r).get(c)),
                                tables.get(t).getRow(r + 1).getCell(c).getText());
                    }
                }
            }
        }
    }

    @Test
    void quotesCarryTheirLanguageAndPagesTheirNumber() throws IOException {
        Block.Quote foreign = Samples.blocks(report, Block.Quote.class).stream()
                .filter(q -> !"en".equals(q.language())).findFirst().orElseThrow();
        try (XWPFDocument document = document()) {
            XWPFParagraph quote = document.getParagraphs().stream()
                    .filter(p -> p.getText().equals("“" + foreign.words() + "”")).findFirst().orElseThrow();
            assertEquals(foreign.language(), quote.getRuns().get(0).getCTR().getRPr().getLangArray(0).getVal());
            String footer = document.getFooterList().get(0)._getHdrFtr().xmlText();
            assertTrue(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "), footer);
        }
    }

    @Test
    void chaptersFollowEachOtherUnlessTheyWouldBeginLowOnAPage() throws IOException {
        Block.Evidence none = Block.Evidence.NONE;
        List<Block> blocks = new ArrayList<>();
        for (int lines : new int[] {3, 3, 10, 30, 3}) {
            blocks.add(new Block.Heading("h" + blocks.size(), 1, "Chapter of " + lines, none));
            for (int i = 0; i < lines; i++) {
                blocks.add(new Block.Paragraph("p" + blocks.size(), Block.Tone.BODY, "A line.", none));
            }
        }
        Report made = new Report(SamplePanel.PANEL, Audience.DETAIL, "Chapters", "", "", 0, 0, 0, 0, Instant.EPOCH,
                "0".repeat(64), blocks);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Samples.write(new WordFormat(), made)))) {
            // the first after the cover, two that fit below it, a long one that would begin low, one that has room
            assertEquals(List.of(true, false, false, true, false), document.getParagraphs().stream()
                    .filter(p -> "Heading1".equals(p.getStyle())).map(XWPFParagraph::isPageBreak).toList());
        }
    }
}
