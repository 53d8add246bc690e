// SPDX-License-Identifier: Apache-2.0
package org.parley.format.qualcoder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.CodingState;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Loss;
import org.parley.testkit.FreshPanel;

/**
 * Coding reports and code lists of QualCoder. The layout of the report is that of {@code export_csv_file} and
 * {@code export_xlsx_file} in QualCoder's {@code src/qualcoder/report_codes.py} (version 4.0 Beta, August 2026): UTF-8 with
 * a mark, every cell quoted, categories from the nearest to the top; the words are our own.
 */
class QualCoderTest {

    private static final String FILES = "\uFEFF\"File\",\"Coder\",\"Coded\",\"Id\",\"Codename\",\"Coded_Memo\",\"Category\","
            + "\"Category\",\"FileVar_week\"\r\n"
            + "\"M001.txt\",\"Anna\",\"so dear \uD83D\uDE21\",\"ctid:1\",\"Price\",\"strong\",\"Money\",\"Barriers\",\"1\"\r\n"
            + "\"M001.txt\",\"Ben\",\"so dear \uD83D\uDE21\",\"ctid:2\",\"Price\",\"\",\"Money\",\"Barriers\",\"1\"\r\n"
            + "\"M002.txt\",\"Anna\",\"\u0627\u0644\u0633\u0639\u0631\r\n\"\"high\"\"\",\"ctid:3\",\"Price\",\"\",\"Money\","
            + "\"Barriers\",\"\"\r\n"
            + "\"M002.txt\",\"Anna\",\"tasty\",\"ctid:4\",\"Taste\",\"\"\r\n"
            + "\"photo.jpg\",\"Anna\",\"image\",\"imid:1\",\"Taste\",\"\"\r\n"
            + "\"talk.mp3\",\"Anna\",\"a/v\",\"avid:7\",\"Taste\",\"\"\r\n";
    private static final String CASES = "\"Case\",\"Filename\","
            + "\"Coder\",\"Coded\",\"Id\",\"Codename\",\"Coded_Memo\",\"Category\","
            + "\"FileVar_week\",\"CaseVar_Age\",\"CaseVar_Gender\"\r\n"
            + "\"Liv\",\"M001.txt\",\"Anna\",\"so dear\",\"ctid:1\",\"Price\",\"\",\"Barriers\",\"2\",\"37\",\"woman\"\r\n"
            + "\"Odd\",\"M001.txt\",\"Anna\",\"tasty\",\"ctid:2\",\"Taste\",\"\",\"\",\"2\",\"\",\"man\"\r\n";

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Set<String> quoted() {
        var talk = fresh.talk();
        CodingState coded = fresh.coded();
        return coded.codings().values().stream().map(c -> {
            var post = talk.posts().get(c.postId());
            return talk.topics().get(post.topicId()).title() + "|" + c.coder() + "|" + coded.codebook().path(
                    coded.codebook().codes().get(c.codeId())) + "|" + post.text().words().substring(c.start(), c.end()) + "|"
                    + c.memo();
        }).collect(Collectors.toSet());
    }

    @Test
    void aReportByFile() throws IOException {
        Path report = file("report.csv", FILES);
        assertEquals("qualcoder", fresh.engines().exchange().probe(report).orElseThrow().id());
        ImportResult result = fresh.read(report);
        assertEquals(Set.of("M001.txt|Anna|Barriers > Money > Price|so dear \uD83D\uDE21|strong",
                "M001.txt|Ben|Barriers > Money > Price|so dear \uD83D\uDE21|",
                "M002.txt|Anna|Barriers > Money > Price|\u0627\u0644\u0633\u0639\u0631\r\n\"high\"|",
                "M002.txt|Anna|Taste|tasty|"), quoted());
        assertEquals(3, result.added());
        assertEquals(2, result.topics());
        assertEquals(4, result.coded().newCodes());
        assertTrue(fresh.coded().codebook().at("Barriers > Money").orElseThrow().net());
        assertEquals(List.of("coding|photo.jpg|imid:1|an area of a picture or a page",
                "coding|talk.mp3|avid:7|a stretch of a recording",
                "value|M001.txt||a value of a text; here only people have values"), result.coded().losses().stream()
                .map(QualCoderTest::line).sorted().toList());
        ImportResult again = fresh.read(report);
        assertEquals(0, again.added() + again.changed() + again.coded().newCodings() + again.coded().newCodes());
    }

    private static String line(Loss loss) {
        return loss.kind() + "|" + loss.where() + "|" + loss.guid() + "|" + loss.reason();
    }

    @Test
    void aReportByCase() throws IOException {
        ImportResult result = fresh.read(file("cases.csv", CASES));
        assertEquals(2, result.authors());
        var people = fresh.engines().panels().state(fresh.panel().id());
        assertEquals(Set.of("Liv", "Odd"), people.everyone().stream().map(m -> m.name()).collect(Collectors.toSet()));
        assertEquals(Set.of("35\u201344 woman", " man"), people.everyone().stream().map(m -> m.profile().getOrDefault(
                "age_band", "") + " " + m.profile().getOrDefault("gender", "")).collect(Collectors.toSet()));
        assertEquals(1, result.topics());
        assertEquals(1, result.coded().losses().size(), "the value of the file, once");
    }

    @Test
    void aWorkbookHoldsTheSame() throws IOException {
        Path report = folder.resolve("report.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); var out = Files.newOutputStream(report)) {
            Sheet sheet = book.createSheet();
            List<List<String>> rows = List.of(List.of("File", "Coder", "Coded", "Id", "Codename", "Coded_Memo", "Category"),
                    List.of("M001.txt", "Anna", "so dear", "ctid:1", "Price", "", "Barriers"));
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            book.write(out);
        }
        assertEquals("qualcoder", fresh.engines().exchange().probe(report).orElseThrow().id());
        fresh.read(report);
        assertEquals(Set.of("M001.txt|Anna|Barriers > Price|so dear|"), quoted());
    }

    @Test
    void aListOfCodes() {
        Path list = FreshPanel.data("qualcoder-survey/plain_codes_categories_for_import.txt");
        assertEquals("qualcoder", fresh.engines().exchange().probe(list).orElseThrow().id());
        // code1, cat1 >> code2, cat1 >> code3, cat3 >> cat2 >> code4, cat3 >> code5, code6
        assertEquals(9, fresh.read(list).coded().newCodes());
        assertEquals("another memo", fresh.coded().codebook().at("cat3 > cat2 > code4").orElseThrow().definition());
        assertTrue(fresh.coded().codebook().at("cat3").orElseThrow().net());
    }

    @Test
    void aTranscriptIsNoListOfCodes() throws IOException {
        Path said = file("talk.txt", "Anna: I looked >> twice\nBen: so did I\n\nAnna: >>\n");
        assertTrue(!fresh.engines().exchange().probe(said).orElseThrow().id().equals("qualcoder"));
    }

    @Test
    void whatIsNoReportIsToldAndLeavesNothing() throws IOException {
        Path other = file("other.csv", "a,b\n1,2\n");
        long before = fresh.engines().store().lastNumber();
        ProblemException problem = assertThrows(ProblemException.class, () -> fresh.engines().exchange().importInto(
                FreshPanel.HOST, fresh.panel().id(), other, "qualcoder", ImportSettings.NONE, Progress.none()));
        assertEquals("qualcoder.read", problem.problem().code());
        Path open = file("open.csv", FILES + "\"no end");
        assertEquals("import.table", assertThrows(ProblemException.class, () -> fresh.read(open)).problem().code());
        assertEquals(before, fresh.engines().store().lastNumber());
    }
}
