// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.format.office.internal.ExcelFormat;
import org.parley.format.office.internal.WordFormat;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.ReportFormat;

/** What another office program makes of the files. {@code ./parley test} installs it. */
class LibreOfficeTest {

    private static final List<String> SEGMENTS = List.of("professional brewmasters", "experienced homebrewers",
            "restaurant professionals", "supermarket customers", "nonalcoholic alternatives", "international visitors",
            "competition participants", "undetermined");

    private final SamplePanel sample = new SamplePanel();

    @TempDir
    private Path folder;

    /** Converts a report; gives the folder of what came out. */
    private Path convert(ReportFormat format, Report report, String ending, String target)
            throws IOException, InterruptedException {
        Path file = folder.resolve("report." + ending);
        Files.write(file, Samples.write(format, report));
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless", "--convert-to", target, "--outdir", folder.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        assertTrue(office.waitFor(3, TimeUnit.MINUTES), "LibreOffice did not end");
        assertEquals(0, office.exitValue(), Files.readString(folder.resolve("office.log")));
        return folder;
    }

    @Test
    void theDeepDiveOpensWithItsTextNumbersAndContents() throws IOException, InterruptedException {
        Report report = Samples.report(sample, Audience.DETAIL, List.of());
        try (PDDocument pdf = Loader.loadPDF(convert(new WordFormat(), report, "docx", "pdf").resolve("report.pdf")
                .toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(pdf.getNumberOfPages() >= 8 && pdf.getNumberOfPages() <= 25, pdf.getNumberOfPages() + " pages");
            for (Block.Quote quote : Samples.blocks(report, Block.Quote.class)) {
                assertTrue(text.contains(quote.words().replaceAll("\\s+", " ")), quote.words());
            }
            Block.Table frame = Samples.blocks(report, Block.Table.class).stream()
                    .filter(t -> t.id().equals("frame")).findFirst().orElseThrow();
            for (List<Block.Cell> row : frame.rows()) {
                assertTrue(text.contains(row.get(0).value() + " " + row.get(1).value() + " " + row.get(2).value()),
                        String.valueOf(row.get(0).value()));
            }
            assertTrue(text.contains("page 1 of " + pdf.getNumberOfPages()), "pages are numbered");
        }
    }

    @Test
    void theWorkbookOpensAndItsFormulaIsText() throws IOException, InterruptedException {
        sample.change("p0002", p -> SamplePanel.saying(p, "=1+1 stays as it is"));
        sample.change("p0003", p -> SamplePanel.saying(p, "=2+2"));
        Report report = Samples.report(sample, Audience.VERBATIMS, List.of());
        Path made = convert(new ExcelFormat(), report, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,"
                + "false,false,false,-1");
        String text = Files.readString(made.resolve("report-Posts.csv"), StandardCharsets.UTF_8);
        assertTrue(text.contains("=1+1 stays as it is"), text.substring(0, 300));
        assertTrue(text.contains(",=2+2,"), "=2+2 was worked out");
    }

    /** A table as wide as they come: eight segments with long names, and a name of a figure in one word. */
    private static Report wide() {
        List<String> names = List.of("postsWithoutKnownAuthor", "Conventionally brewed", "Unrefrigerated transport",
                "Misunderstandings");
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.words("Code"), Block.Column.count("All")));
        SEGMENTS.forEach(s -> columns.add(Block.Column.count(s + " (1 234)")));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (String name : names) {
            List<Block.Cell> row = new ArrayList<>(List.of(Block.Cell.of(name)));
            for (int i = 1; i < columns.size(); i++) {
                row.add(Block.Cell.of(i % 3 == 0 ? "not shown" : 1000 + i));
            }
            rows.add(row);
        }
        Block.Evidence none = Block.Evidence.NONE;
        Instant at = Instant.parse("2026-09-24T06:30:00Z");
        return new Report(SamplePanel.PANEL, Audience.DETAIL, "Wide", "2026", "all", 1, 1, 1, 1, Instant.EPOCH,
                "0".repeat(64), List.of(new Block.Heading("h", 1, "Wide", none),
                new Block.Table("wide", "Members by segment", columns, rows, none),
                new Block.Table("days", "Activities of the period", List.of(Block.Column.words("Activity"),
                        Block.Column.count("Members"), Block.Column.words("First post"), Block.Column.words("Last post")),
                        List.of(List.of(Block.Cell.of("Everything that was said about ".repeat(4)), Block.Cell.of(2_345),
                                Block.Cell.of(at), Block.Cell.of(at))), none)));
    }

    @Test
    void noWordOfAWideTableBreaksInsideAndNoDateDoes() throws IOException, InterruptedException {
        try (PDDocument pdf = Loader.loadPDF(convert(new WordFormat(), wide(), "docx", "pdf").resolve("report.pdf")
                .toFile())) {
            List<String> words = List.of(new PDFTextStripper().getText(pdf).split("\\s+"));
            for (String segment : SEGMENTS) {
                for (String word : segment.split(" ")) {
                    assertTrue(words.contains(word), word + " is broken: " + words);
                }
            }
            assertTrue(words.contains("postsWithoutKnownAuthor") && words.contains("Misunderstandings"));
            assertEquals(2, words.stream().filter(w -> w.equals("24\u00A0Sep\u00A02026")).count(), words.toString());
            assertTrue(words.contains("2\u202F345"), words.toString());
        }
    }
}
