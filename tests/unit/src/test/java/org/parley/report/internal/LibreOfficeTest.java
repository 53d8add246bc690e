// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
