// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.ProblemException;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.panel.Member.Standing;

/** Word documents go through the same rules as plain text. */
class WordTextTest {

    private static final Instant MADE = Instant.parse("2026-03-12T09:00:00Z");

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

    private interface Filling {
        void fill(XWPFDocument document);
    }

    private static Path docx(String name, Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(MADE)));
            filling.fill(document);
            document.write(out);
        }
        return fixture.file(name, out.toByteArray());
    }

    private static void paragraphs(XWPFDocument document, String... texts) {
        for (String text : texts) {
            document.createParagraph().createRun().setText(text);
        }
    }

    @Test
    void aTranscript() throws IOException {
        Path file = docx("Group.docx", d -> {
            paragraphs(d, "A group", "", "Moderator: What do you eat?");
            XWPFParagraph bold = d.createParagraph();
            XWPFRun name = bold.createRun();
            name.setBold(true);
            name.setText("Ann Berg: ");
            bold.createRun().setText("Bread.");
            paragraphs(d, "And cheese.", "Cem: Nothing.", "Moderator: Why?", "Cem: No hunger.");
        });
        assertEquals("transcript", fixture.exchange.probe(file).orElseThrow().id());
        ImportResult result = fixture.run(file);
        assertEquals(List.of("A group", "What do you eat?", "Bread.\n\nAnd cheese.", "Nothing.", "Why?", "No hunger."),
                fixture.words());
        assertEquals(3, result.authors());
        assertEquals(1, fixture.people().standing(Standing.STAFF).size());
        assertEquals(MADE, fixture.post("Nothing.").at());
        assertTrue(result.notes().stream().anyMatch(n -> n.startsWith("Date: 2026-03-12, on which the file was made.")));
        assertEquals(6, fixture.run(file).unchanged());
    }

    @Test
    void namesAndTimesAboveABreak() throws IOException {
        Path file = docx("Meeting.docx", d -> {
            for (String[] turn : new String[][] {{"Ann Berg   0:12", "Hello."}, {"Ben   1:05", "Hi."}, {"Ann Berg   1:20", "So."}}) {
                XWPFRun run = d.createParagraph().createRun();
                run.setText(turn[0]);
                run.addBreak();
                run.setText(turn[1]);
            }
        });
        fixture.run(file, ExchangeFixture.map("date", "2026-03-12 10:00"));
        assertEquals(List.of("Hello.", "Hi.", "So."), fixture.words());
        assertEquals(Instant.parse("2026-03-12T10:01:05Z"), fixture.post("Hi.").at());
    }

    @Test
    void aTableOfWhoSaidWhat() throws IOException {
        Path file = docx("Table.docx", d -> {
            XWPFTable table = d.createTable(4, 3);
            String[][] cells = {{"00:00:05", "MOD", "Why?"}, {"00:00:10", "Ann", "So."}, {"00:00:20", "MOD", "And?"},
                {"", "Ann", "No."}};
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < 3; c++) {
                    table.getRow(r).getCell(c).setText(cells[r][c]);
                }
            }
        });
        fixture.run(file);
        assertEquals(List.of("Why?", "So.", "And?", "No."), fixture.words());
        assertEquals("Ann", fixture.author("No."));
        assertEquals(MADE.plusSeconds(10), fixture.post("So.").at());
    }

    @Test
    void aDocumentWithHeadingsAListAndATable() throws IOException {
        String body = "The second paragraph is long enough to stand on its own, for it has rather more than one hundred and sixty "
                + "letters in it, as anybody may count who has the time and the inclination to do so.";
        Path file = docx("Report.docx", d -> {
            XWPFParagraph heading = d.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Findings");
            paragraphs(d, body);
            for (String item : List.of("bread", "cheese")) {
                XWPFParagraph listed = d.createParagraph();
                listed.setNumID(BigInteger.ONE);
                listed.createRun().setText(item);
            }
            XWPFTable table = d.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Kind");
            table.getRow(0).getCell(1).setText("Count");
            table.getRow(1).getCell(0).setText("Rye");
            table.getRow(1).getCell(1).setText("7");
        });
        ImportResult result = fixture.run(file);
        assertEquals("document", fixture.exchange.probe(file).orElseThrow().id());
        assertEquals(List.of("Findings\n\n" + body, "\u2022 bread\n\u2022 cheese\n\nKind | Count\nRye | 7"), fixture.words());
        assertEquals(2, result.postsWithoutKnownAuthor());
        assertEquals(0, result.authors());
    }

    @Test
    void whatWasStruckOutWhileChangesWereTrackedIsGone() throws IOException {
        fixture.run(docx("Tracked.docx", d -> {
            XWPFParagraph paragraph = d.createParagraph();
            paragraph.createRun().setText("It is ");
            paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("bad");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("good");
        }));
        assertEquals(List.of("It is good"), fixture.words());
    }

    @Test
    void whatIsNoWordDocumentIsRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.writeFilesystem(old);
        }
        refused("text.unread", fixture.file("zip.docx", zip.toByteArray()));
        refused("text.unread", fixture.file("words.docx", "just words"));
        refused("text.unread", fixture.file("empty.docx", new byte[0]));
        refused("text.protected", fixture.file("old.docx", old.toByteArray()));
        refused("import.text.nothing", docx("blank.docx", d -> paragraphs(d, " ")));
    }

    @Test
    void aBombIsNotUnfolded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            entry(out, "[Content_Types].xml", 1);
            entry(out, "word/document.xml", 70);
        }
        assertTrue(bytes.size() < 1_000_000);
        refused("text.large", fixture.file("bomb.docx", bytes.toByteArray()));
    }

    private static void entry(OutputStream out, String name, int megabytes) throws IOException {
        ((ZipOutputStream) out).putNextEntry(new ZipEntry(name));
        for (int i = 0; i < megabytes; i++) {
            out.write(new byte[1024 * 1024]);
        }
    }

    private static void refused(String code, Path file) {
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(file), file.toString());
        assertEquals(code, refused.problem().code());
        assertTrue(refused.getMessage().contains(file.getFileName().toString()), refused.getMessage());
        assertEquals(fixture.start, fixture.temporary.store().lastNumber());
    }
}
