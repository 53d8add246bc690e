// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Actor;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.exchange.internal.ExportCommand;
import org.parley.testkit.Call;
import org.parley.testkit.FreshPanel;

/**
 * Coded answers and quotes as they are typed, opened again by other programs. Seven people, of whom six answered: five
 * women with one place each and one man.
 */
class CodedTablesTest {

    private static final Actor ELINA = Actor.person("Elina", Role.CODER);
    private static final Actor JONAS = Actor.person("Jonas", Role.CODER);

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;

    @BeforeEach
    void panel() throws IOException {
        fresh.read(Files.writeString(folder.resolve("posts.csv"), "id,author,date,topic,gender,place,text\n"
                + "1,Ann,2026-01-02T10:00:00Z,Price,woman,Oslo,\"=SUM(A1) so dear\"\n"
                + "2,Bea,2026-01-02T11:00:00Z,Price,woman,Bergen,\"dear, call me: cea@example.org\"\n"
                + "3,Cea,2026-01-02T12:00:00Z,Price,woman,Voss,\"fine with me\"\n"
                + "4,Dea,2026-01-02T13:00:00Z,Taste,woman,Bodo,\"sweet\"\n"
                + "5,Eva,2026-01-02T14:00:00Z,Taste,woman,Moss,\"no idea\"\n"
                + "6,Finn,2026-01-02T15:00:00Z,Taste,man,Oslo,\"sweet and dear\"\n"
                + "7,Ann,2026-01-03T10:00:00Z,Taste,woman,Oslo,\"sweet too\"\n"));
        fresh.read(Files.writeString(folder.resolve("people.csv"), "author,gender,place\nGro,woman,Oslo\n"));
        var codings = fresh.engines().codings();
        var id = fresh.panel().id();
        Code net = codings.add(ELINA, id, new NewCode(null, null, "Barriers", 100, 0, "all against", "", "", "", false,
                true, false, null));
        Code price = codings.add(ELINA, id, new NewCode(null, net.id(), "Price", 101, 0, "", "", "", "", false, false,
                false, -1.5));
        Code sweet = codings.add(ELINA, id, new NewCode(null, null, "+Sweet", 0, 0, "", "", "", "", false, false, false,
                null));
        Map<String, Post> posts = fresh.talk().byName();
        codings.codeAll(ELINA, id, "x", List.of(new NewCoding(posts.get("#1").id(), price.id(), 12, 16, "strong", true),
                new NewCoding(posts.get("#2").id(), price.id(), 0, 30, "", false),
                new NewCoding(posts.get("#4").id(), sweet.id(), 0, 5, "", false),
                new NewCoding(posts.get("#6").id(), price.id(), 10, 14, "", false),
                new NewCoding(posts.get("#6").id(), sweet.id(), 0, 5, "", false),
                new NewCoding(posts.get("#7").id(), sweet.id(), 0, 5, "", false)));
        codings.codeAll(JONAS, id, "x", List.of(new NewCoding(posts.get("#1").id(), sweet.id(), 12, 16, "", false)));
    }

    private CommandResult write(String... words) {
        var engines = fresh.engines();
        return new ExportCommand(engines.exports(), engines.codedTables(), engines.panels(), engines.codings())
                .run(Call.of(words).with("PANEL", fresh.panel().name()).by(FreshPanel.HOST).in(folder));
    }

    private List<String> csv(String name) throws IOException {
        String text = Files.readString(folder.resolve(name));
        assertEquals('\uFEFF', text.charAt(0));
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords().stream().map(row -> String.join("|", row.toList())).toList();
        }
    }

    private static List<String> rows(Sheet sheet) {
        List<String> rows = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
                Cell cell = row.getCell(c);
                cells.add(cell == null ? "" : shown.formatCellValue(cell));
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    @Test
    void aColumnForEachCodeAndNet() throws IOException {
        CommandResult result = write("out", "coded.csv", "what", "codings");
        assertEquals(List.of("Respondent|Post|Topic|Activity|Date (UTC)|Coded|100 Barriers|101 Price|102 +Sweet",
                "M001|1|Price||2026-01-02T10:00:00Z|1|1|1|1", "M002|2|Price||2026-01-02T11:00:00Z|1|1|1|0",
                "M003|3|Price||2026-01-02T12:00:00Z|0|0|0|0", "M004|4|Taste||2026-01-02T13:00:00Z|1|0|0|1",
                "M005|5|Taste||2026-01-02T14:00:00Z|0|0|0|0", "M006|6|Taste||2026-01-02T15:00:00Z|1|1|1|1",
                "M001|7|Taste||2026-01-03T10:00:00Z|1|0|0|1"), csv("coded.csv"));
        // the net counts what is below it; the code without a number got the next one
        assertEquals(List.of("Number|Column|Code|Kind|Counts|Answers|Respondents|Weight|Definition|Number from",
                "100|100 Barriers|Barriers|net|itself and 1 below|3|3||all against|codebook",
                "101|101 Price|Barriers > Price|code|itself|3|3|-1.5||codebook",
                "102|102 +Sweet|'+Sweet|code|itself|4|3|||this file"), csv("coded-codebook.csv"));
        assertEquals("Wrote " + fresh.panel().name() + " into " + folder.resolve("coded.csv") + ": 7 rows with 9 columns.",
                result.lines().get(0));
        assertEquals("The codebook is in " + folder.resolve("coded-codebook.csv") + ".", result.lines().get(1));
    }

    @Test
    void whoGaveNoAnswerHasNoNoughts() throws IOException {
        write("out", "people.csv", "what", "codings", "rows", "respondent", "topic", "taste");
        assertEquals(List.of("M001|1|Taste||2026-01-03T10:00:00Z|1|0|0|1", "M002|0|||||||", "M003|0|||||||",
                "M004|1|Taste||2026-01-02T13:00:00Z|1|0|0|1", "M005|1|Taste||2026-01-02T14:00:00Z|0|0|0|0",
                "M006|1|Taste||2026-01-02T15:00:00Z|1|1|1|1", "M007|0|||||||"), csv("people.csv").subList(1, 8));
    }

    @Test
    void numbersSideBySide() throws IOException {
        write("out", "slots.csv", "what", "codings", "shape", "slots", "rows", "respondent");
        assertEquals(List.of("Respondent|Answers|Topic|Activity|First answer (UTC)|Coded|Mention 1|Mention 2",
                "M001|2|Price\nTaste||2026-01-02T10:00:00Z|1|101|102", "M002|1|Price||2026-01-02T11:00:00Z|1|101|",
                "M003|1|Price||2026-01-02T12:00:00Z|0|0|", "M004|1|Taste||2026-01-02T13:00:00Z|1|102|",
                "M005|1|Taste||2026-01-02T14:00:00Z|0|0|", "M006|1|Taste||2026-01-02T15:00:00Z|1|102|101",
                "M007|0||||||"), csv("slots.csv"));
    }

    @Test
    void aRowForEachCode() throws IOException {
        write("out", "long.csv", "what", "codings", "shape", "long", "code", "Barriers", "words");
        assertEquals(List.of("Respondent|Post|Topic|Activity|Date (UTC)|Answer|Coded|Number|Code",
                "M001|1|Price||2026-01-02T10:00:00Z|'=SUM(A1) so dear|1|101|Barriers > Price",
                "M002|2|Price||2026-01-02T11:00:00Z|dear, call me: [e-mail]|1|101|Barriers > Price",
                "M003|3|Price||2026-01-02T12:00:00Z|fine with me|0|0|"), csv("long.csv").subList(0, 4));
        assertEquals(8, csv("long.csv").size());
    }

    @Test
    void whatOneCoderDid() throws IOException {
        write("out", "jonas.csv", "what", "codings", "coder", "jonas");
        assertEquals(1, csv("jonas.csv").stream().filter(row -> row.endsWith("|1|0|0|1")).count());
    }

    @Test
    void theProfileOnlyWhereEnoughShareIt() throws IOException {
        CommandResult result = write("out", "p.csv", "what", "codings", "profile", "gender", "profile", "place");
        // six wrote: five women in five places and a man, so that only "woman" can be shown
        assertEquals(List.of("M001|woman||1", "M002|woman||2", "M003|woman||3", "M004|woman||4", "M005|woman||5", "M006|||6",
                "M001|woman||7"), csv("p.csv").subList(1, 8).stream().map(row -> row.substring(0, row.indexOf("|P") > 0
                        ? row.indexOf("|P") : row.indexOf("|T"))).toList());
        assertTrue(result.lines().contains("A combination of profile values that fewer than 5 people share is not shown "
                + "whole: 6 show less than is known, of 6."), result.lines().toString());
        write("out", "all.csv", "what", "codings", "profile", "all", "every-value");
        assertEquals("M006|man|Oslo|6|Taste||2026-01-02T15:00:00Z|1|1|1|1", csv("all.csv").get(6));
    }

    @Test
    void aWorkbookThatOtherProgramsRead() throws IOException {
        write("out", "coded.xlsx", "what", "codings", "words", "yes", "profile", "gender");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("coded.xlsx")))) {
            Sheet data = book.getSheet("Coded answers");
            assertEquals("Respondent|Gender|Post|Topic|Activity|Date (UTC)|Answer|Coded|100 Barriers|101 Price|102 +Sweet",
                    rows(data).get(0));
            assertEquals("M001|woman|1|Price||2026-01-02 10:00|=SUM(A1) so dear|1|1|1|1", rows(data).get(1));
            Cell formula = data.getRow(1).getCell(6);
            assertEquals(CellType.STRING, formula.getCellType());
            assertTrue(formula.getCellStyle().getQuotePrefixed());
            assertTrue(data.getRow(0).getCell(10).getCellType() == CellType.STRING);
            assertEquals(CellType.NUMERIC, data.getRow(1).getCell(8).getCellType());
            assertEquals("102|102 +Sweet|+Sweet|code|itself|4|3|||this file", rows(book.getSheet("Codebook")).get(3));
            assertTrue(rows(book.getSheet("About")).contains("1: the answer has the code, or one below it; 0: it does not. "
                    + "Coded is 0 for an answer without any code."));
        }
    }

    @Test
    void quotesWithAllCodesOnTheSameWords() throws IOException {
        CommandResult result = write("out", "q.csv", "what", "quotes");
        List<String> rows = csv("q.csv");
        assertEquals("Words|Codes|Respondent|Gender|Place|Post|Topic|Activity|Date (UTC)|Best|Coder|Memo", rows.get(0));
        assertEquals("dear|Barriers > Price\n+Sweet|M001|||1|Price||2026-01-02T10:00:00Z|1|Elina\nJonas|strong", rows.get(1));
        assertEquals("dear, call me: [e-mail]|Barriers > Price|M002|||2|Price||2026-01-02T11:00:00Z|0|Elina|", rows.get(2));
        assertEquals(7, rows.size());
        assertEquals("Wrote " + fresh.panel().name() + " into " + folder.resolve("q.csv") + ": 6 quotes.",
                result.lines().get(0));
        write("out", "best.csv", "what", "quotes", "best", "yes", "profile", "none");
        assertEquals(List.of("Words|Codes|Respondent|Post|Topic|Activity|Date (UTC)|Best|Coder|Memo",
                "dear|Barriers > Price\n+Sweet|M001|1|Price||2026-01-02T10:00:00Z|1|Elina\nJonas|strong"), csv("best.csv"));
        write("out", "net.csv", "what", "quotes", "code", "100");
        assertEquals(3, csv("net.csv").size() - 1);
        assertFalse(csv("net.csv").toString().contains("+Sweet"));
    }

    @Test
    void quotesToRead() throws IOException {
        write("out", "q.docx", "what", "quotes");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("q.docx")))) {
            List<String> styled = document.getParagraphs().stream().map(CodedTablesTest::styled).toList();
            assertEquals(List.of("Heading1: +Sweet", "Note: 4 quotes", "Quote: \u201Cdear\u201D",
                    "Attribution: M001, best \u00B7 #1 \u00B7 Price \u00B7 2026-01-02 \u00B7 Elina \u00B7 Jonas",
                    "Note: Also: Barriers > Price", "Note: Memo: strong"), styled.subList(styled.indexOf("Heading1: +Sweet"),
                            styled.indexOf("Heading1: +Sweet") + 6));
            assertEquals(7, styled.stream().filter(text -> text.startsWith("Quote: ")).count(), "one stands in two chapters");
        }
        write("out", "q.xlsx", "what", "quotes");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("q.xlsx")))) {
            assertEquals("dear|Barriers > Price\n+Sweet|M001|||1|Price||2026-01-02 10:00|1|Elina\nJonas|strong",
                    rows(book.getSheet("Quotes")).get(1));
        }
    }

    private static String styled(XWPFParagraph paragraph) {
        return paragraph.getStyle() + ": " + paragraph.getText();
    }

    @Test
    void noNameAndNoAddressGoesOut() throws IOException {
        write("out", "a.csv", "what", "codings", "words", "yes", "profile", "all");
        write("out", "b.csv", "what", "quotes");
        for (String name : List.of("a.csv", "b.csv")) {
            String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
            assertFalse(text.contains("example.org") || text.contains("Finn") || text.contains("Bodo"), text);
        }
    }

    private String refused(Problem.Kind kind, String... words) throws IOException {
        ProblemException problem = assertThrows(ProblemException.class, () -> write(words));
        assertEquals(kind, problem.problem().kind());
        try (var files = Files.list(folder)) {
            assertEquals(List.of("people.csv", "posts.csv"), files.map(file -> file.getFileName().toString()).sorted()
                    .toList(), "nothing was written");
        }
        return problem.problem().code();
    }

    @Test
    void whatCannotBeIsToldAndNothingIsWritten() throws IOException {
        assertEquals("export.table-format", refused(Problem.Kind.USAGE, "out", "a.docx", "what", "codings"));
        assertEquals("export.choice", refused(Problem.Kind.USAGE, "out", "a.csv", "what", "numbers"));
        assertEquals("export.choice", refused(Problem.Kind.USAGE, "out", "a.csv", "what", "codings", "shape", "round"));
        assertEquals("export.option", refused(Problem.Kind.USAGE, "out", "a.qdpx", "best"));
        assertEquals("export.option", refused(Problem.Kind.USAGE, "out", "a.csv", "what", "quotes", "shape", "long"));
        assertEquals("export.field", refused(Problem.Kind.USAGE, "out", "a.csv", "what", "codings", "profile", "shoe size"));
        assertEquals("export.code", refused(Problem.Kind.USAGE, "out", "a.csv", "what", "codings", "code", "Nobody"));
        assertEquals("export.topic", refused(Problem.Kind.USAGE, "out", "a.csv", "what", "codings", "topic", "Nowhere"));
        assertEquals("export.coder", refused(Problem.Kind.USAGE, "out", "a.csv", "what", "codings", "coder", "Nobody"));
        assertEquals("export.no-rows", refused(Problem.Kind.REFUSED, "out", "a.csv", "what", "quotes", "best", "yes", "topic",
                "Taste"));
    }
}
