// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    void aShortChapterDoesNotTakeAPageOfItsOwn() throws IOException {
        try (XWPFDocument document = document()) {
            List<XWPFParagraph> headings = document.getParagraphs().stream()
                    .filter(p -> "Heading1".equals(p.getStyle())).toList();
            assertTrue(headings.get(0).isPageBreak(), "the cover stands alone");
            long pages = headings.stream().filter(XWPFParagraph::isPageBreak).count();
            assertTrue(pages > 3 && pages < headings.size(), pages + " of " + headings.size());
            XWPFParagraph open = headings.stream().filter(h -> h.getText().equals("Open questions")).findFirst()
                    .orElseThrow();
            assertFalse(open.isPageBreak(), "a sentence and nothing else");
        }
    }
}
