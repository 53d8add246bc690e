// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void everyRunOfSpacesAndLinesIsOneSpace() {
        assertEquals("One two three", Excerpt.of("\n One\r\n\ttwo\u00a0\u2003 three \u0007", 80));
    }

    @Test
    void itIsCutAfterTheLongestAllowed() {
        assertEquals("abcde…", Excerpt.of("abcdefgh", 5));
        assertEquals("abcde", Excerpt.of("abcde", 5));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertEquals("ab…", Excerpt.of("ab😀cd", 3));
        assertEquals("ab", Excerpt.head("ab😀cd", 3));
        assertEquals("ab😀", Excerpt.head("ab😀cd", 4));
    }

    @Test
    void markupIsWordsLikeOthers() {
        assertEquals("<b>bold</b> & <script>", Excerpt.of("<b>bold</b>\n& <script>", 80));
    }

    @Test
    void aSentenceBeginsWithACapital() {
        assertEquals("Phone number", Excerpt.sentence("phone number"));
        assertEquals("", Excerpt.sentence(""));
    }
}
