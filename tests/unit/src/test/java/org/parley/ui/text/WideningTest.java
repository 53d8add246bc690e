// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WideningTest {

    private static final String TEXT = "It splits. You see small grains on top.\n\nStill I choose it! Why?";

    private static String cut(int[] range) {
        return TEXT.substring(range[0], range[1]);
    }

    @Test
    void aPlaceGrowsToItsSentenceThenParagraphThenAll() {
        int at = TEXT.indexOf("small");
        int[] sentence = Widening.wider(TEXT, at, at);
        assertEquals("You see small grains on top.", cut(sentence));
        int[] paragraph = Widening.wider(TEXT, sentence[0], sentence[1]);
        assertEquals("It splits. You see small grains on top.", cut(paragraph));
        int[] all = Widening.wider(TEXT, paragraph[0], paragraph[1]);
        assertEquals(TEXT, cut(all));
        assertEquals(TEXT, cut(Widening.wider(TEXT, all[0], all[1])));
    }

    @Test
    void theLastSentenceIsFoundAtTheEndOfTheText() {
        assertEquals("Why?", cut(Widening.sentence(TEXT, TEXT.length())));
    }

    @Test
    void rangesSnapToWholeWords() {
        int at = TEXT.indexOf("mall gra");
        assertEquals("small grains", cut(Widening.words(TEXT, at, at + 8)));
    }

    @Test
    void endsStepWordByWordBothWays() {
        int end = TEXT.indexOf("splits") + 6;
        assertEquals(TEXT.indexOf("You") + 3, Widening.step(TEXT, end, true));
        assertEquals(TEXT.indexOf("splits"), Widening.step(TEXT, end, false));
        assertEquals(TEXT.length(), Widening.step(TEXT, TEXT.length(), true));
        assertEquals(0, Widening.step(TEXT, 0, false));
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertEquals(0, Widening.wider("", 0, 0)[1]);
    }
}
