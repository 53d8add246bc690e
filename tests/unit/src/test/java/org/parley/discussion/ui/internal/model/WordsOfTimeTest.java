// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsOfTimeTest {

    private final Words words = new Words(Instant.parse("2026-07-01T12:00:00Z"), ZoneId.of("Europe/Oslo"));

    @ParameterizedTest
    @CsvSource({"2026-07-01T11:59:31Z, now", "2026-07-01T11:25:00Z, 35 min", "2026-07-01T10:50:00Z, 1 h 10",
        "2026-07-01T09:55:00Z, 2 h 05", "2026-07-01T10:00:00Z, 2 h", "2026-06-30T23:30:00Z, 12 h",
        "2026-06-29T12:00:00Z, 2 d", "2026-07-01T12:05:00Z, now"})
    void howLongSomethingWaits(String since, String said) {
        assertEquals(said, words.waited(Instant.parse(since)));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T06:41:00Z, today 08:41", "2026-06-30T22:30:00Z, today 00:30",
        "2026-06-30T17:20:00Z, yesterday 19:20", "2026-06-28T17:20:00Z, Sunday 19:20",
        "2026-06-24T17:20:00Z, 24 Jun 19:20", "2023-10-09T17:20:00Z, 9 Oct 2023"})
    void aMomentIsSaidAsNearAsItIs(String at, String said) {
        assertEquals(said, words.moment(Instant.parse(at)));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T06:41:00Z, 08:41", "2026-06-30T06:41:00Z, 30 Jun", "2023-10-09T17:20:00Z, Oct 2023"})
    void aListHasRoomForTheShortestWords(String at, String said) {
        assertEquals(said, words.brief(Instant.parse(at)));
    }
}
