// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    /** Each stands for one character as a person sees it. */
    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "e\u0301", "\uD83D\uDC4D\uD83C\uDFFD", "\uD83C\uDDE9\uD83C\uDDEA",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "1\uFE0F\u20E3", "\r\n", "\u1112\u1161\u11AB"})
    void nothingOfACharacterIsCutOff(String character) {
        String text = "ab" + character + "cd";
        assertTrue(Characters.fits(text, 2, 2 + character.length()));
        for (int cut = 3; cut < 2 + character.length(); cut++) {
            assertFalse(Characters.fits(text, 2, cut), "end " + cut);
            assertFalse(Characters.fits(text, cut, text.length()), "start " + cut);
            assertEquals(2, Characters.before(text, cut));
            assertEquals(2 + character.length(), Characters.after(text, cut));
        }
    }

    @Test
    void aRangeIsNeitherEmptyNorOutside() {
        assertTrue(Characters.fits("oats", 0, 4));
        assertFalse(Characters.fits("oats", 2, 2));
        assertFalse(Characters.fits("oats", 3, 2));
        assertFalse(Characters.fits("oats", -1, 2));
        assertFalse(Characters.fits("oats", 0, 5));
        assertFalse(Characters.fits("", 0, 0));
    }

    @Test
    void twoFlagsAreTwoCharacters() {
        String flags = "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDEE";
        assertTrue(Characters.fits(flags, 4, 8));
        assertFalse(Characters.fits(flags, 2, 6));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b ", "\n", "\r\n", "\r", "\u0301", "e\u0301", "\uD83D\uDE00",
                "\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83C\uDDE9", "\u200D", "\uD83C\uDFFD", "\u0E33", "\uD83D")
                .list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    /** The short way that looks at one line only finds the same places as reading the whole text. */
    @Property
    void placesAreTheSameHoweverTheyAreFound(@ForAll("texts") String text) {
        BitSet cuts = Characters.cuts(text);
        for (int at = 0; at <= text.length(); at++) {
            assertEquals(cuts.get(at), Characters.whole(text, at), "at " + at);
        }
    }
}
