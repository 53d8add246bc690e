// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "'   ', 0", "one, 1", "' one  two ', 2", "cottage-cheese coffee, 2", "a – b, 3",
        "no\u00A0break here, 3", "thin\u2009space, 2", "hai\u3000ba, 2", "'line\nbreak\tand tab', 4"})
    void aWordIsWhatStandsBetweenWhiteSpace(String text, int words) {
        assertEquals(words, Words.count(text));
    }

    @Test
    void nothingHasNoWords() {
        assertEquals(0, Words.count(null));
        assertEquals("", Words.tidy(null));
    }

    @Test
    void aTextIsCutAfterTheLastWordThatFits() {
        assertEquals("a b c", Words.cut("a b c", 3));
        assertEquals("a b…", Words.cut("a  b c", 2));
    }

    @ParameterizedTest
    @CsvSource({"'One. Two.', One.", "'Really? Yes', Really?", "'Version 2.1 is out. Good', Version 2.1 is out.",
        "no end, no end", "'He said “no.” Then left.', He said “no.”"})
    void theFirstSentenceEndsAtItsMark(String text, String first) {
        assertEquals(first, Words.firstSentence(text));
    }
}
