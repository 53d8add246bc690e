// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.exchange.internal.ExchangeFixture.map;
import static org.parley.exchange.internal.ExchangeFixture.skipped;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;

/** Files as people really have them: each is read right or refused with a reason, and nothing else happens. */
class OddCsvTest {

    private static final String UMLAUTS = "author,date,text\nJürgen,2026-01-02,Käse schmeckt süß – „köstlich“\n"
            + "Zoë,2026-01-03,À la crème\n";

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

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false",
        "windows-1252,false"})
    void theEncodingIsFoundOut(String charset, boolean mark) {
        byte[] text = UMLAUTS.getBytes(Charset.forName(charset));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (mark) {
            bytes.writeBytes("\uFEFF".getBytes(Charset.forName(charset)));
        }
        bytes.writeBytes(text);
        ImportResult result = fixture.run(fixture.file("umlauts.csv", bytes.toByteArray()));
        assertEquals(2, result.posts());
        assertEquals(List.of("Käse schmeckt süß – „köstlich“", "À la crème"), fixture.words());
        assertEquals("Jürgen", fixture.author("Käse schmeckt süß – „köstlich“"));
        assertTrue(result.notes().get(0).contains(charset), result.notes().get(0));
        assertEquals(charset.startsWith("windows"), result.notes().stream().anyMatch(n -> n.contains("guess")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void lettersOfOtherScriptsAreTextInUtf16Too(String charset) {
        String text = "\uFEFFauthor,date,text\nИван,2026-01-02,Мне очень нравится этот овсяный напиток по утрам\n"
                + "Tuấn,2026-01-03,Tôi rất thích đồ uống này vào buổi sáng\n";
        fixture.run(fixture.file("wide.csv", text, Charset.forName(charset)));
        assertEquals(List.of("Мне очень нравится этот овсяный напиток по утрам", "Tôi rất thích đồ uống này vào buổi sáng"),
                fixture.words());
    }

    @Test
    void aStrayControlCharacterDoesNotMakeAShortTableAPicture() {
        assertEquals(1, fixture.run(fixture.file("bell.csv", "author,date,text\nA,2026-01-02,ring \u0007 it\n")).posts());
    }

    @Test
    void latin1WithoutCurlyQuotesIsReadTheSame() {
        fixture.run(fixture.file("latin.csv", "author,date,text\nAnaïs,2026-01-02,Ça va très bien là-bas\n",
                StandardCharsets.ISO_8859_1));
        assertEquals(List.of("Ça va très bien là-bas"), fixture.words());
    }

    @Test
    void aCharsetThatIsSaidIsKeptTo() {
        Path file = fixture.file("said.csv", UMLAUTS, Charset.forName("windows-1252"));
        ImportSettings utf8 = new ImportSettings(Map.of(), Optional.of("UTF-8"), Map.of());
        assertProblem("import.csv.charset", Problem.Kind.FAILED, file, utf8);
        ImportSettings none = new ImportSettings(Map.of(), Optional.of("klingon"), Map.of());
        assertProblem("import.charset", Problem.Kind.USAGE, file, none);
        assertEquals(2, fixture.run(file, new ImportSettings(Map.of(), Optional.of("windows-1252"), Map.of())).posts());
    }

    @Test
    void wideLettersWithoutAMarkAreTextWhenTheCharsetIsSaid() {
        Path file = fixture.file("said.csv", "author,date,text\nИван,2026-01-02,Мне очень нравится этот напиток\n",
                StandardCharsets.UTF_16LE);
        fixture.run(file, new ImportSettings(Map.of(), Optional.of("UTF-16LE"), Map.of()));
        assertEquals(List.of("Мне очень нравится этот напиток"), fixture.words());
    }

    @Test
    void emptyLinesAreNoRowsAndCountAsASpreadsheetCountsThem() {
        ImportResult result = fixture.run(fixture.file("gaps.csv",
                "\nauthor,date,text\n\nAnn,2026-01-02,one\n\n\nBen,someday,two\n\n"));
        assertEquals(List.of("one"), fixture.words());
        assertEquals(List.of("gaps.csv, row 7"), result.skipped().get(0).where());
    }

    @Test
    void aHeadThatOnlyLooksNumberedIsNotADoubledOne() {
        ImportResult result = fixture.run(fixture.file("rating.csv",
                "author,date,text,Rating,Rating (2)\nAnn,2026-01-02,one,3,4\n"));
        assertFalse(result.notes().stream().anyMatch(n -> n.contains("more than once")),
                result.notes().toString());
        assertEquals(List.of("Q", "Q (2)", "Q (3)"), CsvFile.Header.of(new String[] {"Q", "Q (2)", "Q"}).names());
        assertEquals(Map.of("Q", List.of("Q", "Q (3)")), CsvFile.Header.of(new String[] {"Q", "Q (2)", "Q"}).doubles());
        assertEquals(Map.of(), CsvFile.Header.of(new String[] {"Rating", "Rating (2)"}).doubles());
    }

    @Test
    void aBrokenLetterCostsItsRowAndNotTheUmlautsOfTheOthers() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder good = new StringBuilder("author,date,text\n");
        for (int i = 1; i <= 20; i++) {
            good.append("Jürgen,2026-01-02,Käse Nummer ").append(i).append('\n');
        }
        bytes.writeBytes(good.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Ina,2026-01-02,half a l".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);
        bytes.writeBytes("tter\n".getBytes(StandardCharsets.UTF_8));
        ImportResult result = fixture.run(fixture.file("damaged.csv", bytes.toByteArray()));
        assertEquals(20, result.posts());
        assertEquals(Map.of("letter that cannot be read", 1), skipped(result));
        assertEquals(List.of("damaged.csv, row 22"), result.skipped().get(0).where());
        assertEquals("Käse Nummer 1", fixture.words().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundOut(String cut) {
        fixture.run(fixture.file("cut.csv", String.join(cut, "author", "date", "text") + "\n"
                + String.join(cut, "Ann", "2026-01-02", "\"one" + cut + " two, three; four\"") + "\n"
                + String.join(cut, "Ben", "2026-01-03", "plain") + "\n"));
        assertEquals(List.of("one" + cut + " two, three; four", "plain"), fixture.words());
    }

    @Test
    void oneColumnWithoutAnyDelimiterIsOneTextForEachLine() {
        ImportResult result = fixture.run(fixture.file("lines.csv", "comment\nGood, but dear; still: good\nToo sweet\n"));
        assertEquals(List.of("Good, but dear; still: good", "Too sweet"), fixture.words());
        assertEquals(2, result.postsWithoutKnownAuthor());
        assertTrue(result.notes().stream().anyMatch(n -> n.contains("no dates")));
    }

    @Test
    void lineEndsQuotesAndEmptyLinesDoNotMatter() {
        fixture.run(fixture.file("ends.csv", "author,date,text\r\n\r\nAnn,2026-01-02,\"first\r\nsecond\r\n\r\nthird\"\r\n"
                + "Ben,2026-01-03,\"he said \"\"no\"\"\"\n\nCem,2026-01-04,last"));
        assertEquals(List.of("first\nsecond\n\nthird", "he said \"no\"", "last"), fixture.words());
    }

    @Test
    void raggedRowsAreUsedWhenNothingIsMissingAndRefusedWhenSomethingIsTooMuch() {
        ImportResult result = fixture.run(fixture.file("ragged.csv", "author,date,text,place\n"
                + "Ann,2026-01-02,short row\n"
                + "Ben,2026-01-02,too long,Oslo,what,is,this\n"
                + "Cem,2026-01-02,empty cells at the end,Oslo,,,\n"
                + "Dee,2026-01-02\n"
                + "Eli\n"));
        assertEquals(List.of("short row", "empty cells at the end"), fixture.words());
        assertEquals(Map.of("more cells than columns", 1, "no text", 2), skipped(result));
    }

    @Test
    void columnsOfTheSameNameAreToldApart() {
        Path file = fixture.file("double.csv", "author,date,text,note,note\nAnn,2026-01-02,hello there,a,b\n");
        ImportResult result = fixture.run(file);
        assertEquals(List.of("note", "note_2"), result.locked());
        List<String> names = fixture.exchange.offer(file, "csv", ImportSettings.NONE).orElseThrow().columns().stream()
                .map(c -> c.name()).toList();
        assertEquals(List.of("author", "date", "text", "note", "note (2)"), names);
        assertTrue(result.notes().contains("The header has \"note\" more than once. The columns are told apart as note, "
                + "note (2)."), result.notes().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "empty.csv||import.empty",
        "header.csv|author,text,date|import.csv.no-rows",
        "quotes.csv|author,text\\nAnn,\"never closed\\nBen,x\\n|import.csv.quotes",
        "quotes2.csv|author,text\\nAnn,\"closed\" too early\\n|import.csv.quotes",
        "picture.csv|\\u0089PNG and so on|import.csv.not-text",
        "table.csv|PK\\u0003\\u0004 an office file|import.csv.not-text"})
    void whatIsNoTableIsRefusedByName(String name, String text, String code) {
        String content = text == null ? "" : text.replace("\\n", "\n").replace("\\u0089", "\u0089")
                .replace("\\u0003", "\u0003").replace("\\u0004", "\u0004");
        ProblemException refused = assertProblem(code, Problem.Kind.FAILED,
                fixture.file(name, content, StandardCharsets.ISO_8859_1), ImportSettings.NONE);
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
        assertTrue(refused.getMessage().contains("Nothing was imported."), refused.getMessage());
        assertEquals(0, fixture.talk().posts().size());
        assertEquals(0, fixture.people().members().size());
    }

    @Test
    void aMissingFileIsNamed() {
        ProblemException refused = assertProblem("import.file", Problem.Kind.FAILED, folder.resolve("gone.csv"),
                ImportSettings.NONE);
        assertTrue(refused.getMessage().contains("gone.csv"));
    }

    @Test
    void nulAndHalfCharactersCostTheirRow() {
        ImportResult result = fixture.run(fixture.file("nul.csv", "author,date,text\nAnn,2026-01-02,good\n"
                + "Ben,2026-01-02,a\0b\nC\0,2026-01-02,fine\n"));
        assertEquals(List.of("good"), fixture.words());
        assertEquals(Map.of("NUL character", 2), skipped(result));
        assertEquals(List.of("nul.csv, row 3", "nul.csv, row 4"), result.skipped().get(0).where());

        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        wide.writeBytes("\uFEFFauthor,date,text\nAnn,2026-01-02,whole \uD83D\uDE00 smile\nBen,2026-01-02,half "
                .getBytes(StandardCharsets.UTF_16LE));
        wide.writeBytes(new byte[] {0x3D, (byte) 0xD8});
        wide.writeBytes(" smile\n".getBytes(StandardCharsets.UTF_16LE));
        ImportResult half = fixture.run(fixture.file("half.csv", wide.toByteArray()));
        assertEquals(Map.of("letter that cannot be read", 1), skipped(half));
        assertEquals("whole \uD83D\uDE00 smile", fixture.words().get(1));
    }

    @Test
    void aTextOfTenMegabytesIsRefusedByItsRowAndOneOfAMillionCharactersComesIn() {
        String million = "x".repeat(Limits.LONGEST_TEXT);
        ImportResult result = fixture.run(fixture.file("long.csv", "author,date,text\nAnn,2026-01-02," + million
                + "\nBen,2026-01-02,\"" + "word ".repeat(2_000_000) + "\"\nCem,2026-01-02,short\n"));
        assertEquals(List.of(million, "short"), fixture.words());
        assertTrue(result.skipped().get(0).reason().startsWith("text longer than"));
        assertEquals(List.of("long.csv, row 3"), result.skipped().get(0).where());
    }

    @Test
    void scriptsFormulasAndEmojiStayTheTextTheyAre() {
        String formula = "=HYPERLINK(\"http://x\",\"y\")";
        fixture.run(fixture.file("bad.csv", "author,date,text\n<script>alert(1)</script>,2026-01-02,<b>bold</b> & so\n"
                + "\"=cmd|' /C calc'!A0\",2026-01-03,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n"
                + "\uD83E\uDD57 Åse,2026-01-04,e\u0301 \uD83D\uDC69\u200D\uD83D\uDC67 مرحبا\n"));
        assertEquals(List.of("<b>bold</b> & so", formula, "e\u0301 \uD83D\uDC69\u200D\uD83D\uDC67 مرحبا"),
                fixture.words());
        assertEquals("<script>alert(1)</script>", fixture.author("<b>bold</b> & so"));
    }

    @Test
    void theSamePersonInAnotherSpellingIsTheSamePerson() {
        ImportResult result = fixture.run(fixture.file("same.csv", "author,date,text\nZo\u00EB,2026-01-02,one\n"
                + "ZOE\u0308,2026-01-03,two\n  zo\u00EB ,2026-01-04,three\nZoe,2026-01-05,four\n"));
        assertEquals(2, result.authors());
        assertEquals(fixture.post("one").authorId(), fixture.post("two").authorId());
        assertEquals(fixture.post("one").authorId(), fixture.post("three").authorId());
    }

    @Test
    void anIdThatIsAnAddressIsNotKept() {
        Path file = fixture.file("ids.csv", "id,date,text\nann@example.org,2026-01-02,one\nben@example.org,2026-01-03,two\n");
        fixture.run(file, map("id", "id"));
        assertFalse(fixture.told().contains("example.org"));
        assertEquals(2, fixture.run(file, map("id", "id")).unchanged());
    }

    @Test
    void anEmptyAuthorIsSaidToBeUnknown() {
        ImportResult result = fixture.run(fixture.file("anonymous.csv", "author,date,text\n,2026-01-02,who am I\n"
                + "Ann,2026-01-03,me\n"));
        assertEquals(1, result.postsWithoutKnownAuthor());
        assertNull(fixture.post("who am I").authorId());
        assertEquals("not given in the source", fixture.post("who am I").noAuthor());
    }

    @Test
    void aMappingToWhatIsNotThereSaysWhatThereIs() {
        Path file = fixture.file("map.csv", "author,date,text\nAnn,2026-01-02,one\n");
        ProblemException column = assertProblem("import.csv.column", Problem.Kind.USAGE, file, map("wer", "author"));
        assertTrue(column.getMessage().contains("author, date, text"), column.getMessage());
        ProblemException field = assertProblem("import.csv.field", Problem.Kind.USAGE, file, map("author", "wer"));
        assertTrue(field.getMessage().contains("reply-to"), field.getMessage());
        assertProblem("import.csv.nothing", Problem.Kind.USAGE, fixture.file("numbers.csv", "a,b\n1,2\n3,4\n"),
                ImportSettings.NONE);
        assertProblem("import.format", Problem.Kind.USAGE, () -> fixture.exchange.importInto(ExchangeFixture.HOST,
                fixture.panel.id(), file, "refi", ImportSettings.NONE, org.parley.core.Progress.none()));
        assertProblem("import.csv.folder", Problem.Kind.FAILED, () -> fixture.exchange.importInto(ExchangeFixture.HOST,
                fixture.panel.id(), folder, "csv", ImportSettings.NONE, org.parley.core.Progress.none()));
        assertProblem("import.no-format", Problem.Kind.USAGE, fixture.file("what.bin", "x"), ImportSettings.NONE);
        assertFalse(fixture.temporary.store().changesAfter(fixture.start).iterator().hasNext());
    }

    @Test
    void fileNamesWithUmlautsAndSpacesAreNoTrouble() {
        ImportResult result = fixture.run(fixture.file("Überraschung im Café ☕.csv", "comment\nlecker\n\"\"\n x \n"));
        assertEquals(2, result.posts());
        assertEquals("Überraschung im Café ☕", fixture.talk().topics().values().iterator().next().title());
    }

    private ProblemException assertProblem(String code, Problem.Kind kind, Path file, ImportSettings settings) {
        return assertProblem(code, kind, () -> fixture.run(file, settings));
    }

    private static ProblemException assertProblem(String code, Problem.Kind kind, Runnable what) {
        ProblemException thrown = assertThrows(ProblemException.class, what::run);
        assertEquals(code, thrown.problem().code());
        assertEquals(kind, thrown.problem().kind());
        return thrown;
    }
}
