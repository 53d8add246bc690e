// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Places as files count them against UTF-16 positions. */
class OffsetsProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", " ", "\r\n", "\n", "\r", "\uD83D\uDE00", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "e\u0301", "\u0627\u0644\u0633", "\u05D0", "\u9AD8", "\uFEFF", "\uD834\uDD1E", "\t")
                .list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void aCodePointIsOnePlace(@ForAll("texts") String text) {
        Offsets offsets = Offsets.standard(text);
        assertEquals(text.codePointCount(0, text.length()), offsets.last());
        for (int place = 0; place <= offsets.last(); place++) {
            int position = text.offsetByCodePoints(0, place);
            assertEquals(position, offsets.position(place));
            assertEquals(place, offsets.place(position));
        }
    }

    @Property(tries = 200)
    void whereLineEndsAreOneThePlacesAreThoseOfTheTextWithoutReturns(@ForAll("texts") String text) {
        Offsets offsets = new Offsets(text, new Offsets.Counting(true, true, 0));
        String shorter = text.replace("\r\n", "\n");
        assertEquals(shorter.codePointCount(0, shorter.length()), offsets.last());
        for (int place = 0; place <= offsets.last(); place++) {
            int inShorter = shorter.offsetByCodePoints(0, place);
            String before = text.substring(0, offsets.position(place)).replace("\r\n", "\n");
            assertEquals(shorter.substring(0, inShorter), before);
        }
    }

    @Example
    void countedByHand() {
        Offsets offsets = Offsets.standard("a\uD83D\uDE00b\r\nc");
        assertEquals(6, offsets.last());
        assertEquals(1, offsets.position(1));
        assertEquals(3, offsets.position(2));
        assertEquals(6, offsets.position(5));
        assertEquals(7, offsets.position(6));
        assertEquals(1, offsets.place(2), "inside the pair counts as before it");
    }

    @Example
    void aCountedMarkMovesEverythingByOne() {
        Offsets offsets = new Offsets("abc", new Offsets.Counting(true, false, 1));
        assertEquals(4, offsets.last());
        assertEquals(0, offsets.position(1));
        assertEquals(3, offsets.position(4));
        assertEquals(1, offsets.place(0));
    }
}
