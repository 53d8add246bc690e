// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.spi.TextMaterial.Line;

/** Who speaks in a text, and what only looks like a name. */
class SpeakerTest {

    private static Turns turns(String text, String... map) {
        List<Line> lines = Arrays.stream(text.split("\n", -1)).map(Line::of).toList();
        ImportSettings settings = map.length == 0 ? ImportSettings.NONE : ExchangeFixture.map(map);
        return Turns.of(lines, TextSettings.of(settings, new Problems()));
    }

    private static List<String> said(Turns turns) {
        return turns.all().stream().map(t -> t.name() + "|" + t.words()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ann Smith: I like it.\nBen: Why?\nAnn Smith: It is sweet.\nBen: Ah.",
        "ANN SMITH: I like it.\n\nBEN: Why?\n\nANN SMITH: It is sweet.\n\nBEN: Ah.",
        "Ann Smith [00:12:31]: I like it.\nBen [00:12:40]: Why?\nAnn Smith [00:12:45]: It is sweet.\nBen [00:13:00]: Ah.",
        "Ann Smith (12:31): I like it.\nBen (12:40): Why?\nAnn Smith (12:45): It is sweet.\nBen (13:00): Ah.",
        "[00:12:31] Ann Smith: I like it.\n[00:12:40] Ben: Why?\n[00:12:45] Ann Smith: It is sweet.\n[00:13:00] Ben: Ah.",
        "00:12:31 Ann Smith: I like it.\n00:12:40 Ben: Why?\n00:12:45 Ann Smith: It is sweet.\n00:13:00 Ben: Ah.",
        "00:12:31 Ann Smith\nI like it.\n\n00:12:40 Ben\nWhy?\n\n00:12:45 Ann Smith\nIt is sweet.\n\n00:13:00 Ben\nAh.",
        "Ann Smith  0:12\nI like it.\n\nBen  0:40\nWhy?\n\nAnn Smith  0:45\nIt is sweet.\n\nBen  1:00\nAh.",
        "Ann Smith [0:12]\nI like it.\nBen [0:40]\nWhy?\nAnn Smith [0:45]\nIt is sweet.\nBen [1:00]\nAh.",
        "[Ann Smith] I like it.\n[Ben] Why?\n[Ann Smith] It is sweet.\n[Ben] Ah.",
        "**Ann Smith:** I like it.\n**Ben:** Why?\n**Ann Smith:** It is sweet.\n**Ben:** Ah.",
        "Ann Smith:\tI like it.\nBen:\tWhy?\nAnn Smith:\tIt is sweet.\nBen:\tAh.",
        "Ann Smith:\nI like it.\nBen:\nWhy?\nAnn Smith:\nIt is sweet.\nBen:\nAh.",
        "0:0:1.0 --> 0:0:5.2\nAnn Smith\nI like it.\n\n0:0:6.0 --> 0:0:7.2\nBen\nWhy?\n\n0:0:8.0 --> 0:0:9.2\nAnn Smith\n"
            + "It is sweet.\n\n0:0:10.0 --> 0:0:11.2\nBen\nAh."})
    void eachStyleGivesTheSameTurns(String text) {
        Turns turns = turns(text);
        String ann = text.contains("ANN") ? "ANN SMITH" : "Ann Smith";
        String ben = text.contains("ANN") ? "BEN" : "Ben";
        assertEquals(List.of(ann + "|I like it.", ben + "|Why?", ann + "|It is sweet.", ben + "|Ah."), said(turns));
        assertTrue(turns.likely());
        assertEquals("", turns.preamble());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Ann [00:12:31]: a;751", "[1:02:03] Ann: a;3723", "Ann  0:12;12", "02:05 Ann: a;125",
        "Ann (12:31:05 - 12:32:00): a;45065", "[2:05 PM] Ann: a;50700", "Ann: [00:00:09] a;9", "0:0:7.500 --> 0:0:9.1;7"})
    void timesAreKept(String line, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), SpeakerLine.of(line).orElseThrow().at().truncatedTo(
                ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org is where I saw it", "https://example.org", "10:30 was too early for me",
        "We agreed on the following: sleep more.", "The ratio is 3:1 and not 2:1.", "At 12:31 we left.", "12:30",
        "C:\\temp is full", "He said: \"no\"", "[laughter] that was it", "[inaudible]", "[00:12:31] and then we left",
        "Note: the tape was changed", "Date: 12 March 2026", "Participants: Ann, Ben and Cem", "std::vector is a list",
        "What do you think?: well", "I thought about it and in the end I came to one conclusion: no."})
    void thisIsText(String line) {
        Turns turns = turns("Ann: one\nBen: two\nAnn: three\n" + line + "\nBen: four");
        assertEquals(List.of("Ann", "Ben", "Ann", "Ben"), turns.all().stream().map(Turn::name).toList(), line);
        assertTrue(turns.all().get(2).words().startsWith("three"));
        boolean onlyTime = line.equals("12:30");
        assertEquals(onlyTime ? "three" : "three\n" + line, turns.all().get(2).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dave", "Dr. Eva Maria Klein", "Ludwig van der Berg", "\u05D3\u05E0\u05D4", "\u738B\u82B3",
        "Speaker 3", "O\u2019Brien", "Anne-Marie", "P7 (female, 34)", "J. R. Ng"})
    void whoSpeaksOnceAmongOthersIsASpeaker(String name) {
        Turns turns = turns("Ann: one\nBen: two\nAnn: three\n" + name + ": hello\nBen: four");
        assertEquals(List.of("Ann", "Ben", "Ann", name, "Ben"), turns.all().stream().map(Turn::name).toList());
        assertEquals("hello", turns.all().get(3).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A Rather Long Title Of Something", "the last point", "My Question", "Monday"})
    void whoComesOnceAndIsNoNameIsText(String words) {
        assertEquals("three\n" + words + ": hello", turns("Ann: one\nBen: two\nAnn: three\n" + words
                + ": hello\nBen: four").all().get(2).words());
    }

    @Test
    void aNameInTheMiddleOfALineIsText() {
        assertEquals(List.of("Ann|As I said to Ben: no.", "Ben|Yes, Ann: you did.", "Ann|Right."),
                said(turns("Ann: As I said to Ben: no.\nBen: Yes, Ann: you did.\nAnn: Right.")));
    }

    @Test
    void paragraphsOfOneSpeakerAreOneTurn() {
        assertEquals(List.of("Ann|One.\n\nTwo.\nstill two.\n\nThree.", "Ben|Four."),
                said(turns("Ann: One.\n\nTwo.\nstill two.\n\nAnn: Three.\nBen: Four.\n")));
        assertEquals("One.\n\nTwo.", turns("Ann  0:10\nOne.\n\nAnn  0:20\nTwo.\n\nBen  0:30\nThree.").all().get(0).words());
    }

    @Test
    void whatStandsBeforeTheFirstSpeakerIsNoTurn() {
        Turns turns = turns("Focus group 3\nDate: 12 March 2026\n\nPresent: four people\n\nAnn: one\nBen: two\nAnn: three");
        assertEquals("Focus group 3\nDate: 12 March 2026\n\nPresent: four people", turns.preamble());
        assertEquals(3, turns.all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moderator", "MODERATOR", "Interviewer", "I", "MOD", "Mod 2", "Host", "Q", "INT", "Facilitator"})
    void theseAsk(String name) {
        Turns turns = turns(name + ": Why?\nP1: So.\n" + name + ": And?\nP2: No.");
        assertEquals(List.of(true, false, true, false), turns.all().stream().map(Turn::host).toList());
    }

    @Test
    void aPersonSaysWhoAsksAndWhoIsNone() {
        String text = "Marit: Why?\nAnn: So.\nMarit: And?\nSummer 2025: it was hot.\nSummer 2025: again.\nAnn: No.";
        Turns turns = turns(text, "host", "marit", "Summer 2025", "ignore");
        assertEquals(List.of("Marit|Why?", "Ann|So.", "Marit|And?\nSummer 2025: it was hot.\nSummer 2025: again.", "Ann|No."),
                said(turns));
        assertTrue(turns.all().get(0).host());
        assertFalse(turns(text, "MARIT", "speaker").all().get(0).host());
        assertEquals(List.of("the quiet one in the corner|hm", "Ann|yes"),
                said(turns("the quiet one in the corner: hm\nAnn: yes", "the quiet one in the corner", "speaker")));
    }

    @Test
    void theSameNameWrittenInSeveralWaysIsOne() {
        Turns turns = turns("Ann: one\nANN: two\nBen: three\nann : four\nBen (Berlin): five");
        assertEquals(List.of("Ann", "Ben", "Ann", "Ben"), turns.all().stream().map(Turn::name).toList());
        assertEquals("one\n\ntwo", turns.all().get(0).words());
    }

    @Test
    void namesFromRightToLeftAndMarksAround() {
        Turns turns = turns("\u200F\u05D3\u05E0\u05D4: \u05E9\u05DC\u05D5\u05DD\n\u0645\u0631\u064A\u0645: \u0646\u0639\u0645\n"
                + "\u200F\u05D3\u05E0\u05D4: \u05DB\u05DF\n\u738B\u82B3\uFF1A\u4F60\u597D");
        assertEquals(List.of("\u05D3\u05E0\u05D4", "\u0645\u0631\u064A\u0645", "\u05D3\u05E0\u05D4", "\u738B\u82B3"),
                turns.all().stream().map(Turn::name).toList());
    }

    @Test
    void aVeryLongNameIsText() {
        String name = "N".repeat(10_000);
        assertEquals(List.of("Ann|one\n" + name + ": two", "Ben|three", "Ann|four"),
                said(turns("Ann: one\n" + name + ": two\nBen: three\nAnn: four")));
        String long2 = "x".repeat(3_000_000);
        assertEquals(long2, turns("Ann: " + long2 + "\nBen: b\nAnn: c").all().get(0).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Just a text.\n\nWith two paragraphs.", "Background: a\n\nMethods: b\n\nResults: c\n\nConclusion: d",
        "Shopping\n\nMilk: two\nBread: one\nEggs: six", "Dear Ann,\n\nI saw this: it is nice.\n\nBen",
        "08:00 Breakfast\n09:00 Talk\n10:30 Coffee"})
    void thisIsNoTranscript(String text) {
        assertFalse(turns(text).likely(), said(turns(text)).toString());
    }

    @Test
    void aChatFromAMeeting() {
        Turns turns = turns("00:12:31\t From Ann Smith to Everyone: hello\n00:12:35\t From Ben to Everyone: hi\n"
                + "00:13:00\t From Ann Smith to Everyone: bye");
        assertEquals(List.of("Ann Smith|hello", "Ben|hi", "Ann Smith|bye"), said(turns));
        assertNull(turns("Ann: one\nBen: two\nAnn: three").all().get(0).offset());
    }
}
