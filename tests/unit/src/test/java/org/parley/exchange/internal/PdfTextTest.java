// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.ProblemException;
import org.parley.exchange.Exchange.ImportResult;

/** The text of PDF files, page by page. */
class PdfTextTest {

    private static ExchangeFixture fixture;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        if (fixture == null) {
            fixture = new ExchangeFixture(folder);
        }
        fixture.next(folder, 20);
    }

    @AfterAll
    static void close() {
        fixture.close();
        fixture = null;
    }

    /** Each page a list of lines; an empty line is a gap between paragraphs. */
    private static PDDocument pdf(List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(Instant.parse("2026-02-03T10:00:00Z").toEpochMilli());
        document.getDocumentInformation().setCreationDate(made);
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(14);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    if (!line.isEmpty()) {
                        content.showText(line);
                    }
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    private static Path file(String name, PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        }
        return fixture.file(name, out.toByteArray());
    }

    @Test
    void paragraphsOfEachPageWithoutHyphensAtLineEnds() throws IOException {
        String filler = " The rest of this paragraph is here so that it is long enough to stand alone and not to go with the next.";
        Path file = file("Report.pdf", pdf(List.of(
                Arrays.asList("People in the neighbour-", "hood like a well-", "known baker and self-service. He is well-known.",
                        filler.strip(), "", "Second paragraph of the Baden-", "W\u00FCrttemberg survey.", filler.strip(), "", "", "1"),
                List.of(), Arrays.asList("On the third page.", "", "3"))));
        ImportResult result = fixture.run(file);
        assertEquals(List.of("People in the neighbourhood like a well-known baker and self-service. He is well-known." + filler,
                "Second paragraph of the Baden-W\u00FCrttemberg survey." + filler, "On the third page."), fixture.words());
        assertEquals(List.of("p1", "p1", "p3"), fixture.talk().bySource().keySet().stream()
                .map(id -> id.replaceAll(".*#(p\\d+):.*", "$1")).toList());
        assertEquals(3, result.postsWithoutKnownAuthor());
        assertEquals(Instant.parse("2026-02-03T10:00:00Z"), fixture.post("On the third page.").at());
        assertEquals(3, fixture.run(file).unchanged());
    }

    @Test
    void aParagraphThatMovesToAnotherPageIsTheSamePost() throws IOException {
        fixture.run(file("Moved.pdf", pdf(List.of(List.of("First."), List.of("Second.")))));
        ImportResult moved = fixture.run(file("Moved.pdf", pdf(List.of(List.of("New."), List.of("First."), List.of("Second.")))));
        assertEquals(List.of(1, 0, 2), List.of(moved.added(), moved.changed(), moved.unchanged()));
    }

    @Test
    void aTranscriptInParagraphs() throws IOException {
        Path file = file("Talk.pdf", pdf(List.of(Arrays.asList("Moderator: Why?", "", "", "Ann: So.", "", "", "Moderator: And?", "",
                "", "Ann: No."))));
        fixture.run(file);
        assertEquals(List.of("Why?", "So.", "And?", "No."), fixture.words());
        assertEquals("Ann", fixture.author("So."));
    }

    @Test
    void picturesLocksAndOtherThingsAreNamed() throws IOException {
        refused("text.pictures", file("scan.pdf", pdf(List.of(List.of(), List.of()))), "2 pages are pictures");
        PDDocument locked = pdf(List.of(List.of("secret")));
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        refused("text.protected", file("locked.pdf", locked), "password");
        refused("text.unread", fixture.file("no.pdf", "not a pdf"), "no.pdf");
        refused("text.unread", fixture.file("empty.pdf", new byte[0]), "empty.pdf");
    }

    private static void refused(String code, Path file, String words) {
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(file), file.toString());
        assertEquals(code, refused.problem().code());
        assertTrue(refused.getMessage().contains(file.getFileName().toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertEquals(fixture.start, fixture.temporary.store().lastNumber());
    }
}
