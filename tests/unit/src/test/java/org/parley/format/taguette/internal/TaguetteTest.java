// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Memo;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;
import org.parley.testkit.FreshPanel;
import org.sqlite.SQLiteDataSource;

/** Projects and exports of Taguette. What its csv export quotes is what its database has to cover. */
class TaguetteTest {

    /** Document, tag and passage, as taguette-1.5.2_highlights.csv has them. */
    private static final Set<String> QUOTED = Set.of(
            "M001|Barriers > Money > Price too high|The price is too high",
            "M002|Barriers > Money > Price too high|Too expensive! \uD83D\uDE21\uD83D\uDE21",
            "M002|Recommend|\uD83D\uDE21 I only buy",
            "M002|Barriers > Money > Price too high|I only buy it on offer",
            "M002|Barriers > Money > Promotion only|I only buy it on offer",
            "M003|Drivers > Packaging|Sch\u00F6ne Verpackung",
            "M004|Barriers > Money > Price too high|\u0627\u0644\u0633\u0639\u0631 \u0645\u0631\u062A\u0641\u0639",
            "M005|Barriers > Money > Price too high|\u9AD8\u3044",
            "M005|Drivers > Packaging|\u30D1\u30C3\u30B1\u30FC\u30B8\u304C\u304B\u308F\u3044\u3044");

    @RegisterExtension
    static final FreshPanel fresh = new FreshPanel();

    @TempDir
    private Path folder;

    private static Path data(String name) {
        return FreshPanel.data("taguette/" + name);
    }

    private static ImportResult read(Path file) {
        return fresh.read(file);
    }

    private static CodingState coded() {
        return fresh.coded();
    }

    private Set<String> quoted() {
        var talk = fresh.talk();
        return coded().codings().values().stream().map(c -> {
            var post = talk.posts().get(c.postId());
            return talk.topics().get(post.topicId()).title() + "|" + coded().codebook().path(coded().codebook().codes()
                    .get(c.codeId())) + "|" + post.text().words().substring(c.start(), c.end());
        }).collect(Collectors.toSet());
    }

    @Test
    void theDatabase() throws IOException {
        Path file = data("taguette-1.5.2_project.sqlite3");
        assertEquals("taguette", fresh.engines().exchange().probe(file).orElseThrow().id());
        ImportResult result = read(file);
        assertEquals(QUOTED, quoted());
        assertEquals(9, coded().codings().size());
        assertEquals(5, result.added());
        // seven tags, and the levels Barriers, Barriers > Money and Drivers that are none
        assertEquals(10, coded().codebook().codes().size());
        assertTrue(coded().codebook().at("Barriers > Money").orElseThrow().net());
        assertEquals("Further review required", coded().codebook().at("interesting").orElseThrow().definition());
        assertEquals(List.of(), result.coded().losses());
        Coding first = coded().codings().values().stream().min(java.util.Comparator.comparing(Coding::at)).orElseThrow();
        assertEquals("admin", first.coder());
        assertEquals(Instant.parse("2026-11-22T04:08:04.554Z"), first.at());
        assertEquals(Set.of("oat drink diary", "week 1"), coded().memos().values().stream().flatMap(List::stream)
                .map(Memo::words).collect(Collectors.toSet()));
        ImportResult again = read(file);
        assertEquals(0, again.added() + again.changed() + again.coded().newCodings() + again.coded().newCodes()
                + again.coded().newMemos());
    }

    @Test
    void highlightsWithoutTheirDocuments() {
        ImportResult result = read(data("taguette-1.5.2_highlights.csv"));
        assertEquals(QUOTED, quoted());
        // eight passages in five documents, one of them with two tags
        assertEquals(8, result.added());
        assertEquals(5, result.topics());
        assertEquals(9, coded().codings().size());
        assertEquals(0, read(data("taguette-1.5.2_highlights.csv")).coded().newCodings());
    }

    @Test
    void aWorkbookHoldsTheSame() throws IOException {
        Path file = data("taguette-1.5.2_highlights.xlsx");
        assertEquals("taguette", fresh.engines().exchange().probe(file).orElseThrow().id());
        ImportResult result = read(file);
        assertEquals(QUOTED, quoted());
        assertEquals(8, result.added());
        ImportResult again = read(data("taguette-1.5.2_highlights.csv"));
        assertEquals(0, again.added() + again.coded().newCodings() + again.coded().newCodes(), "known from the workbook");
        assertEquals(10, fresh.read(fresh.another(), data("taguette-1.5.2_codebook.xlsx")).coded().newCodes());
        Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 5, 6});
        ProblemException problem = assertThrows(ProblemException.class, () -> fresh.engines().exchange().importInto(
                FreshPanel.HOST, fresh.panel().id(), broken, "taguette", ImportSettings.NONE, Progress.none()));
        assertTrue(problem.getMessage().startsWith("broken.xlsx could not be read as an Excel workbook."),
                problem.getMessage());
    }

    @Test
    void theCodebook() {
        ImportResult result = read(data("taguette-1.5.2_codebook.csv"));
        assertEquals(10, result.coded().newCodes());
        assertEquals("def of Recommend", coded().codebook().at("Recommend").orElseThrow().definition());
    }

    private Path database(String... statements) throws SQLException {
        Path file = folder.resolve("strange name?#%.sqlite3");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:file:" + file.toUri().getRawPath());
        try (Connection database = source.getConnection(); Statement statement = database.createStatement()) {
            for (String sql : List.of("CREATE TABLE projects (id INTEGER, name TEXT, description TEXT, created TEXT)",
                    "CREATE TABLE documents (id INTEGER, name TEXT, description TEXT, created TEXT, project_id INTEGER, contents TEXT)",
                    "CREATE TABLE tags (id INTEGER, project_id INTEGER, path TEXT, description TEXT)",
                    "CREATE TABLE highlights (id INTEGER, document_id INTEGER, start_offset INTEGER, end_offset INTEGER)",
                    "CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER)",
                    "INSERT INTO projects VALUES (1, 'P', '', 'never')", "INSERT INTO tags VALUES (1, 1, 'T v1.2', '')")) {
                statement.execute(sql);
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    @Test
    void whatCannotBeKeptIsTold() throws SQLException, IOException {
        // <p>one</p> 0-3, line end 3-4, <p>two e + accent</p> 4-8 "two ", e 8-9, accent 9-11
        Path file = database("INSERT INTO documents VALUES (1, 'D', '', 'x', 1, '<p>one</p>\n<p>two e\u0301</p>')",
                "INSERT INTO documents VALUES (2, 'Empty', '', 'x', 1, '<p> </p>')",
                "INSERT INTO highlights VALUES (1, 1, 0, 3)", "INSERT INTO highlights VALUES (2, 1, 4, 7)",
                "INSERT INTO highlights VALUES (3, 1, 0, 9)", "INSERT INTO highlights VALUES (4, 1, 90, 99)",
                "INSERT INTO highlights VALUES (5, 1, 0, 1)", "INSERT INTO highlights VALUES (6, 2, 0, 1)",
                "INSERT INTO highlights VALUES (7, 9, 0, 1)",
                "INSERT INTO highlight_tags VALUES (1, 1), (2, 1), (3, 1), (4, 1), (6, 1), (7, 1)");
        byte[] before = Files.readAllBytes(file);
        ImportResult result = read(file);
        assertEquals(Set.of("D|T v1.2|one", "D|T v1.2|two", "D|T v1.2|one\n\ntwo e\u0301"), quoted());
        assertEquals(List.of("coding: a highlight without a tag", "coding: its document is not in the file",
                "coding: its range lies outside the text", "coding: its text is empty",
                "range: its range cut a character in two and was widened", "source: its text is empty"),
                result.coded().losses().stream().map(loss -> loss.kind() + ": " + loss.reason()).sorted().toList());
        assertEquals("Coder not named in the file", coded().codings().values().iterator().next().coder());
        assertEquals(List.of(file), Files.list(folder).toList(), "nothing is made beside the file");
        assertEquals(new String(before, StandardCharsets.ISO_8859_1), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aDamagedDatabaseLeavesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(data("taguette-1.5.2_project.sqlite3"));
        // the first page, which names the tables, and after it nothing that is right
        java.util.Arrays.fill(whole, 4096, whole.length, (byte) 0x55);
        Path file = Files.write(folder.resolve("broken.sqlite3"), whole);
        long before = fresh.engines().store().lastNumber();
        assertThrows(ProblemException.class, () -> fresh.engines().exchange().importInto(FreshPanel.HOST, fresh.panel().id(),
                file, "taguette",
                ImportSettings.NONE, Progress.none()));
        assertEquals(before, fresh.engines().store().lastNumber());
    }
}
