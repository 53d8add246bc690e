// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.exchange.internal.ExchangeFixture.HOST;
import static org.parley.exchange.internal.ExchangeFixture.map;
import static org.parley.exchange.internal.ExchangeFixture.skipped;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.Exchange.Preview;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.panel.Member.Standing;

/** Transcripts as posts of a panel: who, when, in answer to what, once. */
class TranscriptTest {

    private static final String GROUP = "Group in Bergen\n\nModerator: What do you eat in the morning?\n\nAnn Berg: Bread.\n\n"
            + "Cem: Nothing at all.\n\nModerator: Why nothing?\n\nCem: I am never hungry before noon.\n\nAnn Berg: I am.\n";

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

    private Post to(String words) {
        return fixture.talk().post(fixture.post(words).replyTo()).orElse(null);
    }

    @Test
    void turnsAreThePostsOfTheirSpeakers() {
        ImportResult result = fixture.run(fixture.file("Bergen_group.txt", GROUP));
        assertEquals(List.of(1, 7, 3, 2, 1), List.of(result.topics(), result.posts(), result.authors(), result.seated(),
                result.postsWithoutKnownAuthor()));
        assertEquals("Bergen group", fixture.talk().topics().values().iterator().next().title());
        assertEquals(List.of("Group in Bergen", "What do you eat in the morning?", "Bread.", "Nothing at all.",
                "Why nothing?", "I am never hungry before noon.", "I am."), fixture.words());
        assertEquals("Ann Berg", fixture.author("Bread."));
        assertEquals("Cem", fixture.author("Nothing at all."));
        assertEquals(List.of("Moderator, Bergen group"), fixture.people().standing(Standing.STAFF).stream()
                .map(m -> m.name()).toList());
        assertEquals("What do you eat in the morning?", to("Bread.").text().words());
        assertEquals("Why nothing?", to("I am.").text().words());
        assertNull(to("Why nothing?"));
        assertEquals("before the first speaker", fixture.post("Group in Bergen").noAuthor());
        assertEquals(Post.Kind.STARTER, fixture.post("Group in Bergen").kind());
    }

    @Test
    void timesAreOfTheDayThatIsSaidOrStandsInTheName() {
        Path file = fixture.file("group 2026-03-12.txt", "[00:00:05] Moderator: Why?\n[00:01:10] Ann: So.\n"
                + "[00:02:00] Moderator: Ah.\nAnn: Yes.\n");
        ImportResult result = fixture.run(file);
        assertEquals(Instant.parse("2026-03-12T00:01:10Z"), fixture.post("So.").at());
        assertEquals(Instant.parse("2026-03-12T00:02:00Z"), fixture.post("Yes.").at());
        assertTrue(result.notes().contains("Date: 2026-03-12, from the name of the file."), result.notes().toString());
        fixture.next(folder, 20);
        fixture.run(file, map("date", "2026-03-11 18:30"));
        assertEquals(Instant.parse("2026-03-11T18:31:10Z"), fixture.post("So.").at());
    }

    @ParameterizedTest
    @CsvSource({"GMT20260312-143000_Recording.transcript.vtt,2026-03-12T14:30:00Z", "FG1_12.03.txt,", "20261399.txt,",
        "interview-2026-03-12.docx,2026-03-12T00:00:00Z", "120260312345.txt,", "2026_03_12 group.txt,2026-03-12T00:00:00Z"})
    void theDayInTheName(String name, Instant day) {
        assertEquals(day, TextFile.named(name));
    }

    @Test
    void theSameFileAgainAddsNothing() {
        Path file = fixture.file("group.txt", GROUP);
        fixture.run(file);
        long before = fixture.temporary.store().lastNumber();
        ImportResult again = fixture.run(file);
        assertEquals(List.of(0, 0, 7), List.of(again.added(), again.changed(), again.unchanged()));
        assertEquals(0, fixture.temporary.store().changesAfter(before).stream().mapToInt(s -> s.changes().size()).sum());
    }

    @Test
    void aTurnPutInMovesNoOtherAndAChangedOneIsANewVersion() {
        fixture.run(fixture.file("group.txt", GROUP));
        Post before = fixture.post("I am never hungry before noon.");
        String later = GROUP.replace("Ann Berg: Bread.\n", "Ann Berg: Bread.\n\nModerator: With cheese?\n\nAnn Berg: No.\n")
                .replace("never hungry before noon", "hardly ever hungry before eleven");
        ImportResult second = fixture.run(fixture.file("group.txt", later));
        assertEquals(List.of(2, 1, 6), List.of(second.added(), second.changed(), second.unchanged()));
        Post after = fixture.post("I am hardly ever hungry before eleven.");
        assertEquals(before.id(), after.id());
        assertEquals(2, after.text().version());
        assertEquals("With cheese?", to("No.").text().words());

        // the post keeps the id that comes from its first words
        Path file = fixture.file("group.txt", later);
        Preview preview = fixture.exchange.preview(fixture.panel.id(), file, null, ImportSettings.NONE, Progress.none());
        assertEquals(List.of(0, 0, 9), List.of(preview.result().added(), preview.result().changed(),
                preview.result().unchanged()));
        ImportResult third = fixture.run(fixture.file("group.txt", later.replace("before eleven", "before ten")));
        assertEquals(List.of(0, 1, 8), List.of(third.added(), third.changed(), third.unchanged()));
        assertEquals(before.id(), fixture.post("I am hardly ever hungry before ten.").id());
    }

    @Test
    void equalWordsAreTold() {
        String text = "I: Yes?\nP1: Yes.\nI: Yes?\nP2: Yes.\nI: Yes?\nP1: Yes.\n";
        assertEquals(6, fixture.run(fixture.file("yes.txt", text)).added());
        ImportResult more = fixture.run(fixture.file("yes.txt", "I: Really?\nP1: Yes.\n" + text));
        assertEquals(List.of(2, 0, 6), List.of(more.added(), more.changed(), more.unchanged()));
    }

    @Test
    void aTurnGivenToAnotherSpeakerIsNotTakenTwice() {
        fixture.run(fixture.file("group.txt", GROUP));
        ImportResult result = fixture.run(fixture.file("group.txt", GROUP.replace("Cem: I am never", "Ann Berg: I am never")
                .replace("\n\nAnn Berg: I am.\n", "\n\nCem: Well.\n\nAnn Berg: I am.\n")));
        assertEquals(Map.of("the panel has these words by another speaker", 1), skipped(result));
        assertEquals(1, fixture.words().stream().filter(w -> w.startsWith("I am never")).count());
    }

    @Test
    void anotherTextOfTheSameNameIsRefused() {
        fixture.run(fixture.file("group.txt", GROUP));
        Path other = fixture.file("group.txt", "Moderator: Do you drive?\n\nAnn Berg: A bus.\n\nModerator: Where?\n\n"
                + "Cem: In Oslo.\n\nModerator: When?\n\nCem: At night.\n");
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(other));
        assertEquals("import.other-text", refused.problem().code());
        assertEquals(7, fixture.talk().posts().size());
        assertEquals(6, fixture.run(other, map("title", "Second group")).added());
        assertEquals(2, fixture.talk().topics().size());
    }

    @Test
    void aNameIsTheSamePersonInTwoFilesAndANumberIsNot() {
        String one = "Speaker 1: Hello.\nAnn Berg: Hi.\nSpeaker 1: So?\n";
        String two = "Speaker 1: Good day.\nAnn Berg: Good day too.\nSpeaker 1: Why?\n";
        fixture.run(fixture.file("one.txt", one));
        fixture.run(fixture.file("two.txt", two));
        assertEquals(fixture.post("Hi.").authorId(), fixture.post("Good day too.").authorId());
        assertNotEquals(fixture.post("Hello.").authorId(), fixture.post("Good day.").authorId());
        assertEquals("Speaker 1, two", fixture.author("Good day."));

        fixture.next(folder, 20);
        fixture.run(folder.resolve("one.txt"), map("speakers", "same"));
        fixture.run(folder.resolve("two.txt"), map("speakers", "same"));
        assertEquals(2, fixture.people().everyone().size());
        fixture.next(folder, 20);
        fixture.run(folder.resolve("one.txt"), map("speakers", "apart"));
        fixture.run(folder.resolve("two.txt"), map("speakers", "apart"));
        assertEquals(4, fixture.people().everyone().size());
    }

    @Test
    void hostsAreNamedInEachOfThreeWays() {
        Path file = fixture.file("talk.txt", "Marit: Why?\nAnn: So.\nMarit: And?\nAnn: No.\n");
        for (ImportSettings settings : List.of(map("host", "Marit"), map("Marit", "host"),
                ExchangeFixture.option("staff", "Marit"))) {
            fixture.next(folder, 20);
            ImportResult result = fixture.run(file, settings);
            assertEquals(1, fixture.people().standing(Standing.STAFF).size());
            assertEquals(1, result.seated());
            assertEquals("And?", to("No.").text().words());
        }
    }

    @Test
    void theWindowCanAskWhoIsWho() {
        Path file = fixture.file("talk.txt", "MOD: Why?\nAnn: So.\nMOD: And?\nAnn: No.\nTea Time: four.\n");
        Offer offer = fixture.exchange.offer(file, "transcript", ImportSettings.NONE).orElseThrow();
        assertEquals(List.of("MOD=host", "Ann=speaker", "Tea Time=speaker"),
                offer.columns().stream().map(c -> c.name() + "=" + c.proposed()).toList());
        assertEquals(List.of("So.", "No."), offer.columns().get(1).samples());
        Offer again = fixture.exchange.offer(file, "transcript", map("Tea Time", "ignore")).orElseThrow();
        assertEquals("ignore", again.columns().get(2).proposed());
        ImportResult result = fixture.run(file, map("MOD", "host", "Ann", "speaker", "Tea Time", "ignore"));
        assertEquals(4, result.posts());
        assertEquals("No.\nTea Time: four.", fixture.words().get(3));
    }

    @Test
    void whoIsNotThereCannotBeMapped() {
        Path file = fixture.file("talk.txt", "MOD: Why?\nAnn: So.\nMOD: And?\n");
        ProblemException nobody = assertThrows(ProblemException.class, () -> fixture.run(file, map("host", "Marit")));
        assertEquals("import.text.nobody", nobody.problem().code());
        assertTrue(nobody.problem().meaning().contains("MOD, Ann"), nobody.problem().meaning());
        for (String[] pair : List.of(new String[] {"Ann", "text"}, new String[] {"speakers", "maybe"})) {
            assertEquals("import.text.map", assertThrows(ProblemException.class, () -> fixture.run(file, map(pair)))
                    .problem().code());
        }
        for (String date : List.of("3/4/2026", "soon", "31.02.2026", "0001-01-01")) {
            assertEquals("import.text.date", assertThrows(ProblemException.class,
                    () -> fixture.run(file, map("date", date))).problem().code(), date);
        }
        assertEquals(fixture.start, fixture.temporary.store().lastNumber());
    }

    @Test
    void captionsOfAMeeting() {
        ImportResult result = fixture.run(fixture.file("GMT20260312-143000_Recording.transcript.vtt", """
                WEBVTT - made by hand

                NOTE nothing of this is said

                1
                00:00:03.000 --> 00:00:06.000
                Marit Host: Welcome to

                2
                00:00:06.500 --> 00:00:08.000
                the talk &amp; the rest.

                3
                00:01:02.000 --> 00:01:04.000
                <v Ann Berg>Thank you, I am <i>glad</i>.</v>

                4
                00:01:05.000 --> 00:01:06.000
                <v Ann Berg>Really.</v>

                5
                00:01:07.000 --> 00:01:09.000
                Marit Host: Why?
                """), map("host", "Marit Host"));
        assertEquals(List.of("Welcome to the talk & the rest.", "Thank you, I am glad. Really.", "Why?"), fixture.words());
        assertEquals(2, result.authors());
        assertEquals(Instant.parse("2026-03-12T14:31:02Z"), fixture.post("Thank you, I am glad. Really.").at());
    }

    @Test
    void subtitlesWithTwoVoicesInOneCue() {
        fixture.run(fixture.file("film.srt", "1\r\n00:00:01,000 --> 00:00:02,000\r\n- Ann: Hello.\r\n- Ben: Hi.\r\n\r\n"
                + "2\r\n00:00:03,000 --> 00:00:04,500\r\nAnn: How are you?\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nBen: Fine.\r\n"));
        assertEquals(List.of("Hello.", "Hi.", "How are you?", "Fine."), fixture.words());
        assertEquals("Ben", fixture.author("Hi."));
    }

    @Test
    void captionsWithoutSpeakersAreADocument() {
        ImportResult result = fixture.run(fixture.file("talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nso this is what\n\n"
                + "2\n00:00:03,000 --> 00:00:04,500\nwe found.\n"));
        assertEquals(List.of("so this is what we found."), fixture.words());
        assertTrue(result.notes().stream().anyMatch(n -> n.startsWith("No speakers were found")));
        ProblemException empty = assertThrows(ProblemException.class, () -> fixture.run(fixture.file("no.vtt", "WEBVTT\n\n")));
        assertEquals("import.captions", empty.problem().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
    void theEncodingIsFoundOut(String charset) {
        fixture.run(fixture.file("e.txt", "J\u00FCrgen: K\u00E4se\r\nZo\u00EB: s\u00FC\u00DF\r\nJ\u00FCrgen: ja\r\n",
                Charset.forName(charset)));
        assertEquals(List.of("K\u00E4se", "s\u00FC\u00DF", "ja"), fixture.words());
        assertEquals("J\u00FCrgen", fixture.author("ja"));
    }

    @Test
    void aMarkAtTheBeginningIsNoLetter() {
        fixture.run(fixture.file("e.txt", "\uFEFFAnn: one\nBen: two\nAnn: three\n", Charset.forName("UTF-16LE")));
        assertEquals("Ann", fixture.author("one"));
    }

    @Test
    void aNulCostsItsTurnAlone() {
        ImportResult result = fixture.run(fixture.file("n.txt", "Ann: one\nBen: t\0wo\nAnn: three\n"));
        assertEquals(Map.of("NUL character", 1), skipped(result));
        assertEquals(List.of("one", "three"), fixture.words());
        assertEquals("n.txt, part 2", result.skipped().get(0).where().get(0));
    }

    @ParameterizedTest
    @CsvSource({"'',import.empty", "' \n\n ',import.text.nothing", "%PDF-1.7 xyz,import.text.not-text",
        "PK\u0003\u0004zip,import.text.not-text"})
    void whatIsNoTextIsRefused(String text, String code) {
        Path file = fixture.file("bad.txt", text);
        ProblemException refused = assertThrows(ProblemException.class,
                () -> fixture.exchange.importInto(HOST, fixture.panel.id(), file, "transcript", ImportSettings.NONE,
                        Progress.none()));
        assertEquals(code, refused.problem().code());
        assertTrue(refused.getMessage().contains("bad.txt"), refused.getMessage());
        assertEquals(fixture.start, fixture.temporary.store().lastNumber());
    }

    @Test
    void theRightImporterIsFound() {
        Map<String, String> expected = Map.of("a.csv", "csv", "t.txt", "csv", "talk.txt", "transcript", "text.txt", "document",
                "Notes Oslo.txt", "notes", "read.md", "document", "c.vtt", "transcript");
        fixture.file("a.csv", "author,text\nAnn,one\n");
        fixture.file("t.txt", "author;text\nAnn;one\nBen;two\n");
        fixture.file("talk.txt", GROUP);
        fixture.file("text.txt", "Dear all,\n\nthis is a text, nothing else.\n");
        fixture.file("Notes Oslo.txt", "- one\n- two\n");
        fixture.file("read.md", "# Read\n\nme\n");
        fixture.file("c.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nhi\n");
        assertEquals(expected, expected.keySet().stream().collect(Collectors.toMap(n -> n,
                n -> fixture.exchange.probe(folder.resolve(n)).orElseThrow().id())));
    }

    @Test
    void theRealTranscript() {
        Path file = ExchangeFixture.data("qualcoder-survey/transcript.txt");
        assumeTrue(file != null, "../shared/data/qualcoder-survey/transcript.txt is not there");
        ImportResult result = fixture.run(file);
        // read with the eye: seven turns of three people, id1 three times, nobody asks
        assertEquals(List.of(1, 7, 3, 3, 0), List.of(result.topics(), result.posts(), result.authors(), result.seated(),
                result.postsWithoutKnownAuthor()));
        assertEquals(List.of("id1, transcript", "id2, transcript", "id3, transcript", "id1, transcript", "id3, transcript",
                "id1, transcript", "id2, transcript"), fixture.words().stream().map(fixture::author).toList());
        assertTrue(fixture.words().get(0).startsWith("hello, I like the course."));
        assertTrue(fixture.words().get(6).endsWith("as I am really struggling."));
        assertEquals(7, fixture.run(file).unchanged());
    }
}
