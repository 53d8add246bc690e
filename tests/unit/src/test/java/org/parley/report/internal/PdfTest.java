// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.format.pdf.internal.PdfFormat;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports.HeadlineText;

class PdfTest {

    private final SamplePanel sample = new SamplePanel();

    private Report report(List<HeadlineText> headlines) {
        return Samples.report(sample, Audience.HEADLINES, headlines);
    }

    private static PDDocument open(Report report) throws IOException {
        return Loader.loadPDF(Samples.write(new PdfFormat(), report));
    }

    /** Text with all white space as single spaces, for a line may break anywhere. */
    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void itIsOnePageWhoseTextHoldsTheNumbers() throws IOException {
        Report report = report(sample.headlines());
        try (PDDocument document = open(report)) {
            assertEquals(1, document.getNumberOfPages());
            String text = text(document);
            for (Block.Headline headline : Samples.blocks(report, Block.Headline.class)) {
                assertTrue(text.contains(headline.text()), headline.text());
                assertTrue(text.contains(headline.n() + " of " + headline.base() + " members"), text);
                assertTrue(text.contains("“" + headline.quote().words() + "”"), headline.quote().words());
                assertTrue(text.contains(headline.ask().what()), headline.ask().what());
            }
            assertTrue(text.contains("Qualitative: not a percentage of all customers."));
            Block.DotChart chart = Samples.blocks(report, Block.DotChart.class).get(0);
            for (Block.DotRow row : chart.rows()) {
                String numbers = String.join(" ", row.dots().stream().map(Block.Dot::shown).toList());
                assertTrue(text.contains(row.label() + " " + numbers), row.label() + " " + numbers + " in " + text);
            }
        }
    }

    @Test
    void itIsTaggedNamedInEnglishAndCarriesItsFonts() throws IOException {
        try (PDDocument document = open(report(sample.headlines()))) {
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("Oatsund Kitchen Table – Headlines", document.getDocumentInformation().getTitle());
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
        }
    }

    @Test
    void lettersOfFiveLanguagesAndEmojiAreThere() throws IOException {
        String words = "Tiếng Việt: Phở được uống · Hyvää yötä · Blåbærsyltetøy · Привет, дорогие · ☕🥛😀 · €";
        sample.change("p0002", p -> SamplePanel.saying(p, words));
        HeadlineText headline = new HeadlineText(null, "Ở đâu? Где? Täällä når 😀", List.of(),
                sample.post("p0002").id(), words, "Спросить Søren", "Đỗ", "");
        try (PDDocument document = open(report(List.of(headline)))) {
            String text = text(document);
            assertTrue(text.contains("“" + words + "”"), text);
            assertTrue(text.contains("Ở đâu? Где? Täällä når 😀"), text);
            assertTrue(text.contains("Спросить Søren"), text);
        }
    }

    @Test
    void aFlagIsItsTwoLetters() throws IOException {
        sample.change("p0002", p -> SamplePanel.saying(p, "from 🇳🇴 with coffee"));
        HeadlineText headline = new HeadlineText(null, "One", List.of(), sample.post("p0002").id(),
                "from 🇳🇴 with coffee", "", "", "");
        try (PDDocument document = open(report(List.of(headline)))) {
            assertTrue(text(document).contains("“from NO with coffee”"), text(document));
        }
    }

    @Test
    void joinedEmojiAreDrawnOneBesideTheOther() throws IOException {
        String family = "👨\u200D👩\u200D👧 ❤\uFE0F 👍🏽 done";
        sample.change("p0002", p -> SamplePanel.saying(p, family));
        HeadlineText headline = new HeadlineText(null, "One", List.of(), sample.post("p0002").id(), family, "", "", "");
        try (PDDocument document = open(report(List.of(headline)))) {
            assertTrue(text(document).contains("“👨👩👧 ❤ 👍 done”"), text(document));
        }
    }

    @Test
    void aSecondPageIsRefusedNamingWhatFellOff() {
        List<HeadlineText> endless = new ArrayList<>();
        String ask = String.join(" ", Collections.nCopies(160, "decide"));
        for (HeadlineText headline : sample.headlines()) {
            endless.add(new HeadlineText(headline.id(), headline.text(), headline.codes(), headline.quoteOf(),
                    headline.quote(), ask, headline.owner(), headline.due()));
        }
        Report report = report(endless);
        Problem problem = assertThrows(ProblemException.class, () -> Samples.write(new PdfFormat(), report)).problem();
        assertEquals("report.page", problem.code());
        assertEquals(Problem.Kind.REFUSED, problem.kind());
        // 160 words fill two thirds of the narrow column, so that the second of them is the first to fall off
        assertTrue(problem.what().contains("the decision asked 2"), problem.what());
    }

    @Test
    void fiveFullHeadlinesFit() throws IOException {
        List<HeadlineText> full = new ArrayList<>();
        String words = sample.post("p0001").text().words();
        String quote = String.join(" ", List.of(words.split("\\s+")).subList(0, 25));
        for (int i = 0; i < 5; i++) {
            full.add(new HeadlineText(null, "Members who waited longest for an answer about the cap have all stopped "
                    + "asking us now", sample.headlines().get(i % 4).codes(), sample.post("p0001").id(), quote,
                    "Name the date for the second mould, or say plainly that there is none.", "Packaging",
                    "2026-11-18"));
        }
        try (PDDocument document = open(report(full))) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    @Test
    void aPageWithNothingCodedIsAPage() throws IOException {
        sample.uncoded();
        try (PDDocument document = open(report(List.of()))) {
            assertEquals(1, document.getNumberOfPages());
            assertTrue(text(document).contains("Nothing is coded in this period yet"));
        }
    }
}
