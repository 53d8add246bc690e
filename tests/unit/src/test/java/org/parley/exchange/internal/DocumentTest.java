// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.exchange.internal.ExchangeFixture.HOST;
import static org.parley.exchange.internal.ExchangeFixture.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Progress;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.Exchange.Preview;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Member.Standing;

/** Documents and event notes as posts. */
class DocumentTest {

    private static final String LONG = "This sentence has exactly what it takes to be a paragraph of its own, for it goes on and on "
            + "until it has more than one hundred and sixty letters, and only then does it come to its end.";

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

    @Test
    void aParagraphIsAPostAndAShortOneGoesWithTheNext() {
        ImportResult result = fixture.run(fixture.file("Diary of June.txt", "A short one.\n\n" + LONG + "\n\nLast.\n"));
        assertEquals(List.of("A short one.\n\n" + LONG, "Last."), fixture.words());
        assertEquals(List.of(1, 2, 0, 2), List.of(result.topics(), result.posts(), result.authors(),
                result.postsWithoutKnownAuthor()));
        assertEquals("a document, no speaker", fixture.post("Last.").noAuthor());
    }

    @Test
    void aPersonMayHaveWrittenIt() {
        Path file = fixture.file("Diary.txt", LONG);
        ImportResult result = fixture.run(file, map("author", "Ann Berg"));
        assertEquals(List.of(1, 1), List.of(result.authors(), result.seated()));
        assertEquals("Ann Berg", fixture.author(LONG));
        assertEquals(List.of(0, 0, 1), List.of(fixture.run(file, map("author", "ann berg")).added(), 0, 1));
    }

    @Test
    void headingsOfMarkdownStandAboveWhatFollows() {
        fixture.run(fixture.file("read.md", "# Report\n\n## Why\n" + LONG + "\n\n## How\n\n- one\n  - inner\n- two\n\n" + LONG));
        assertEquals(List.of("Report\n\nWhy\n\n" + LONG, "How\n\n\u2022 one\n  \u2013 inner\n\u2022 two\n\n" + LONG),
                fixture.words());
    }

    @Test
    void aParagraphPutInChangesNoOther() {
        String text = IntStream.range(0, 9).mapToObj(i -> i + ": " + LONG).collect(Collectors.joining("\n\n"));
        fixture.run(fixture.file("long.txt", text), map("title", "Long"));
        ImportResult more = fixture.run(fixture.file("long.txt", "New: " + LONG + "\n\n" + text.replace("4: This", "4: That")),
                map("title", "Long"));
        assertEquals(List.of(1, 1, 8), List.of(more.added(), more.changed(), more.unchanged()));
    }

    @Test
    void aVeryLongParagraphIsCutBetweenSentences() {
        String text = (LONG + " ").repeat(100).strip();
        List<String> pieces = TextParts.cut(text);
        assertEquals(text, String.join(" ", pieces));
        assertTrue(pieces.stream().allMatch(p -> p.length() <= 5000 && p.startsWith("This") && p.endsWith("end.")));
        assertEquals(10_000, TextParts.cut("x".repeat(10_000)).stream().mapToInt(String::length).sum());
    }

    @Test
    void twentyMegabytesAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 20_000_000; i++) {
            text.append(i).append(' ').append(LONG).append("\r\n\r\n");
        }
        Path file = fixture.file("huge.txt", text.toString());
        Gathered gathered = new Gathered(new Problems(), "");
        TextReaders readers = new TextReaders();
        readers.add(new PlainTextReader());
        DocumentImporter importer = new DocumentImporter(readers);
        read(importer, file, gathered);
        long paragraphs = text.toString().split("\r\n\r\n").length;
        assertEquals(paragraphs, gathered.posts().size());
        assertTrue(gathered.skipped().isEmpty());
    }

    private static void read(DocumentImporter importer, Path file, Gathered into) {
        try {
            importer.read(file, ImportSettings.NONE, into, Progress.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void notesAreByWhoImportsThem() {
        Path file = fixture.file("Notes of the dinner.txt", "- Ann liked the soup\n- Ben did not come\n   - he was ill\n\n"
                + "They stayed until eleven.\n");
        Preview preview = fixture.exchange.preview(fixture.panel.id(), file, null, ImportSettings.NONE, Progress.none());
        assertEquals(3, preview.result().added());
        ImportResult result = fixture.run(file);
        assertEquals(List.of("Ann liked the soup", "Ben did not come\n  \u2013 he was ill", "They stayed until eleven."),
                fixture.words());
        assertEquals(HOST.name(), fixture.author("Ann liked the soup"));
        assertEquals(List.of(1, 0), List.of(fixture.people().standing(Standing.STAFF).size(), result.seated()));
        Preview again = fixture.exchange.preview(fixture.panel.id(), file, null, ImportSettings.NONE, Progress.none());
        assertEquals(List.of(0, 0, 3), List.of(again.result().added(), again.result().changed(), again.result().unchanged()));
        assertEquals(3, fixture.run(file).unchanged());
        assertNull(fixture.post("Ann liked the soup").noAuthor());
    }

    @Test
    void notesMayBeBySomebodyElse() {
        fixture.run(fixture.file("evening.md", "# Dinner\n\n* one\n* two\n"), map("author", "Jonas Lund"));
        // not called notes: a document, unless it is said
        assertEquals(List.of("Dinner\n\n\u2022 one\n\u2022 two"), fixture.words());
        fixture.next(folder, 20);
        fixture.exchange.importInto(HOST, fixture.panel.id(), folder.resolve("evening.md"), "notes", map("author", "Jonas Lund"),
                Progress.none());
        assertEquals(List.of("Dinner\n\none", "two"), fixture.words());
        assertEquals("Jonas Lund", fixture.author("two"));
        assertEquals(1, fixture.people().standing(Standing.STAFF).size());
    }
}
