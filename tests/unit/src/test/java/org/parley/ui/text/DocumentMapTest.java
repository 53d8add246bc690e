// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentMapTest {

    private static final String WORDS = "It splits.\r\nAnd I like it \uD83D\uDE42 anyway.";

    private final DocumentMap map = new DocumentMap(List.of(
            TextBlock.of("a", "Saana", "Tampere", "First words."),
            TextBlock.of("b", "Oskari", "", WORDS).inFrame("Held by a guard")));

    @Test
    void positionsCountTheStoredTextEvenWithCarriageReturnsAndEmoji() {
        int start = WORDS.indexOf("anyway");
        int[] at = map.offsets(new TextRange("b", start, start + 6)).orElseThrow();
        assertEquals("anyway", map.document().substring(at[0], at[1]));
        assertEquals(Optional.of(new TextRange("b", start, start + 6)), map.range(at[0], at[1]));
    }

    @Test
    void aHeadCannotBeSelectedIntoARange() {
        int from = map.document().indexOf("Oskari");
        int to = map.document().indexOf(" splits");
        assertEquals(Optional.of(new TextRange("b", 0, 2)), map.range(from, to));
    }

    @Test
    void aSelectionOverTwoBlocksIsCutToTheFirst() {
        int from = map.document().indexOf("words.");
        assertEquals(Optional.of(new TextRange("a", 6, 12)), map.range(from, map.document().length()));
    }

    @Test
    void aFooterIsNotPartOfTheWords() {
        int from = map.document().indexOf("Held by");
        assertEquals(Optional.empty(), map.range(from, from + 4));
    }

    @Test
    void aRangeLongerThanTheWordsIsCut() {
        int[] at = map.offsets(new TextRange("a", 6, 400)).orElseThrow();
        assertEquals("words.", map.document().substring(at[0], at[1]));
    }

    @Test
    void anUnknownBlockIsNowhere() {
        assertEquals(Optional.empty(), map.offsets(new TextRange("gone", 0, 1)));
    }

    @Test
    void theBlockOfAnyPlaceIsFound() {
        int[] found = {map.indexAt(0), map.indexAt(map.document().indexOf("Oskari") - 1),
            map.indexAt(map.document().indexOf("Oskari")), map.indexAt(map.document().length())};
        assertArrayEquals(new int[] {0, 0, 1, 1}, found);
    }
}
