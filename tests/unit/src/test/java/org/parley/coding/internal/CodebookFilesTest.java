// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.CodingRoom.ELINA;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.CodebookFiles;
import org.parley.coding.CodebookFiles.Imported;
import org.parley.coding.coders.Batches.NewBatch;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.spi.CodebookFile;
import org.parley.core.Actor;
import org.parley.core.ProblemException;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.format.office.internal.WordCodebook;
import org.parley.panel.Panel;
import org.parley.testkit.TemporaryStore.Kind;

/** Codebooks in files, opened again by the library of the offices. */
class CodebookFilesTest {

    @TempDir
    Path folder;
    private final CodingRoom room = new CodingRoom(Kind.DERBY);
    private final CodebookFiles files = room.files();
    private Panel panel;
    private Panel other;

    @BeforeEach
    void codes() {
        panel = room.panels.create(ELINA, "Kitchen", 3, null);
        other = room.panels.create(ELINA, "Copy", 3, null);
        room.importer().read(ELINA, panel.id(), List.of(
                List.of("code", "number", "colour", "definition", "include", "exclude", "example", "exclusive", "net",
                        "single", "weight", "retired"),
                List.of("Product", "100", "Teal", "", "", "", "", "no", "yes", "yes", "", ""),
                List.of("Product > Good", "110", "Teal", "=1+1", "line one\nline two", "not this", "'quoted", "no", "",
                        "", "1.5", ""),
                List.of("Product > Old", "", "Pink", "", "", "", "", "no", "", "", "", "yes"),
                List.of("None", "900", "Slate", "", "", "", "", "yes", "", "", "", "")), "made");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<List<String>> table(Panel of) {
        return CodebookTable.rows(room.codings.state(of.id()).codebook());
    }

    @Test
    void aWorkbookHoldsItAndIsReadAgain() throws IOException {
        Path file = folder.resolve("frame.xlsx");
        assertEquals(4, files.write(CodingRoom.ELINA, panel, file).codes());
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("Codebook");
            assertEquals(4, sheet.getLastRowNum());
            assertEquals("Product > Good", sheet.getRow(2).getCell(0).getStringCellValue());
            assertEquals(110, sheet.getRow(2).getCell(1).getNumericCellValue());
            assertEquals(CellType.STRING, sheet.getRow(2).getCell(3).getCellType());
            assertEquals("=1+1", sheet.getRow(2).getCell(3).getStringCellValue());
            assertTrue(sheet.getRow(2).getCell(3).getCellStyle().getQuotePrefixed());
        }
        assertEquals(new Imported(4, 0, 0), files.read(ELINA, other, file));
        assertEquals(table(panel), table(other));
        assertEquals(new Imported(0, 0, 4), files.read(ELINA, panel, file));
    }

    @Test
    void aWorkbookOfSomebodyElseIsReadToo() throws IOException {
        Path file = folder.resolve("theirs.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("Frame");
            sheet.createRow(1).createCell(0).setCellValue("Number");
            sheet.getRow(1).createCell(1).setCellValue("CODE");
            sheet.createRow(2).createCell(0).setCellValue(12);
            sheet.getRow(2).createCell(1).setCellValue("Taste");
            sheet.createRow(4).createCell(1).setCellValue("Taste > Sweet");
            book.write(out);
        }
        assertEquals(new Imported(2, 0, 0), files.read(ELINA, other, file));
        assertEquals(12, room.codings.state(other.id()).codebook().at("Taste").orElseThrow().number());
    }

    @Test
    void aDocumentSaysWhatBelongsToACodeAndHowOftenItIsUsed() throws IOException {
        room.importer().read(ELINA, room.panelId, table(panel), "copied");
        Code good = room.codebook().at("Product > Good").orElseThrow();
        room.code(room.posts.add("Good, really good."), good, "Good");
        room.code(room.posts.add("It is good."), good, "good");
        room.code(room.posts.add("No idea."), room.codebook().at("None").orElseThrow(), "No idea");
        Path file = folder.resolve("book.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new WordCodebook().write(new CodebookFile("Kitchen", room.state(), List.of(), List.of()), out);
        }
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
            String text = document.getParagraphs().stream().map(p -> p.getText()).collect(Collectors.joining("|"));
            assertTrue(text.startsWith("Codebook, version 1|Kitchen|4 codes; 3 codings on 3 posts|Product|"), text);
            XWPFTable table = document.getTables().get(0);
            assertEquals(List.of("No.", "Code", "Meaning", "Posts"), table.getRow(0).getTableCells().stream()
                    .map(c -> c.getText()).toList());
            assertEquals("Product\n(net, one of these only)", table.getRow(1).getCell(1).getText());
            assertEquals("=1+1\nBelongs here: line one\nline two\nDoes not: not this\nExample: 'quoted",
                    table.getRow(2).getCell(2).getText());
            assertEquals("Old\n(retired)", table.getRow(3).getCell(1).getText());
            assertEquals("None\n(stands alone)", document.getTables().get(1).getRow(1).getCell(1).getText());
            assertEquals(List.of("2", "2", "0"), List.of(1, 2, 3).stream().map(r -> table.getRow(r).getCell(3).getText())
                    .toList());
        }
    }

    @Test
    void aDocumentCountsWhatThePersonMaySee() throws IOException {
        room.importer().read(ELINA, room.panelId, table(panel), "copied");
        Code good = room.codebook().at("Product > Good").orElseThrow();
        Post first = room.posts.add("Good, really good.");
        Post second = room.posts.add("It tastes of nothing else.");
        room.batches.make(ELINA, room.panelId, new NewBatch("Wave 1", CoderBatch.Kind.CODING, List.of(first.id()),
                List.of(CodingRoom.ELINA, CodingRoom.JONAS), false, 100, 1, true));
        room.code(first, good, "Good");
        room.code(second, good, "tastes");
        Panel kitchen = new Panel(room.panelId, "Kitchen", 400, Instant.EPOCH);
        Path file = folder.resolve("blind.docx");
        String note = "Codings of others in open blind batches are left out.";
        assertEquals(new CodebookFiles.Written(4, List.of(note)), files.write(CodingRoom.JONAS, kitchen, file));
        assertEquals("Codebook, version 1|Kitchen|4 codes; one coding on one post|" + note + "|Product|", head(file));
        Actor sari = Actor.person("Sari", Role.HOST);
        assertEquals(new CodebookFiles.Written(4, List.of()), files.write(sari, kitchen, file));
        assertEquals("Codebook, version 1|Kitchen|4 codes; 2 codings on 2 posts|Product|", head(file));
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
            String text = document.getParagraphs().stream().map(p -> p.getText()).collect(Collectors.joining("|"));
            return text.substring(0, text.indexOf("Product|") + "Product|".length());
        }
    }

    @Test
    void whatIsNoSuchFileIsSaidAndChangesNothing() throws IOException {
        long number = room.store().lastNumber();
        Files.writeString(folder.resolve("broken.xlsx"), "code,number");
        assertEquals("codebook.unread", problem("broken.xlsx"));
        assertEquals("codes.ending", problem("frame.docx"));
        assertEquals("codes.ending", problem("frame"));
        assertEquals("csv.missing", problem("nowhere.xlsx"));
        assertEquals("csv.missing", problem("nowhere.csv"));
        Files.createDirectory(folder.resolve("folder.csv"));
        assertEquals("csv.missing", problem("folder.csv"));
        assertEquals(number, room.store().lastNumber());
        ProblemException ending = assertThrows(ProblemException.class, () -> files.write(ELINA, panel,
                folder.resolve("a.txt")));
        assertTrue(ending.problem().remedy().contains("csv, docx, qdc, xlsx"), ending.problem().remedy());
        assertEquals(List.of("csv", "qdc", "xlsx"), files.readable());
    }

    private String problem(String file) {
        return assertThrows(ProblemException.class, () -> files.read(ELINA, other, folder.resolve(file))).problem().code();
    }
}
