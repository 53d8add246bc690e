// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.parley.discussion.PersonalData.Names;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.personal.Finder;
import org.parley.discussion.internal.text.Characters;

/** What holds for redaction whatever people write, emoji, accents and broken characters included. */
class RedactionProperties {

    private static final List<String> SEEDS = List.of("me@example.com", "+358 40 123 4567", "192.168.7.41",
            "4111 1111 1111 1111", "2001:db8::8a2e:370:7334");
    private static final List<String> MARKS = List.of("[e-mail]", "[phone]", "[ip address]", "[card number]",
            "[ip address]");

    private final Finder finder = new Finder();

    @Property(tries = 500)
    void hitsAreInOrderApartAndWhole(@ForAll("texts") String text) {
        int end = 0;
        for (Hit hit : finder.find(text, "en", Names.NONE)) {
            assertTrue(hit.start() >= end && hit.start() < hit.end() && hit.end() <= text.length());
            assertTrue(Characters.isBoundary(text, hit.start()) && Characters.isBoundary(text, hit.end()));
            end = hit.end();
        }
    }

    @Property(tries = 500)
    void whatIsOutsideTheHitsStays(@ForAll("texts") String text) {
        List<Hit> hits = finder.find(text, "en", Names.NONE);
        StringBuilder expected = new StringBuilder();
        int done = 0;
        for (Hit hit : hits) {
            expected.append(text, done, hit.start()).append(finder.mark(hit.kind()));
            done = hit.end();
        }
        assertEquals(expected.append(text.substring(done)).toString(), finder.redact(text, hits));
    }

    @Property(tries = 500)
    void seededDataIsAlwaysFound(@ForAll("prose") String before, @ForAll("prose") String after,
            @ForAll @IntRange(max = 4) int which) {
        String redacted = finder.redact(before + " " + SEEDS.get(which) + " " + after,
                finder.find(before + " " + SEEDS.get(which) + " " + after, "en", Names.NONE));
        assertEquals(before + " " + MARKS.get(which) + " " + after, redacted);
    }

    @Property(tries = 300)
    void boundariesAreThoseOfWholeCharacters(@ForAll("texts") String text) {
        Matcher whole = Pattern.compile("\\X").matcher(text);
        Set<Integer> boundaries = new HashSet<>(List.of(0));
        while (whole.find()) {
            boundaries.add(whole.end());
        }
        for (int i = 0; i <= text.length(); i++) {
            assertEquals(boundaries.contains(i), Characters.isBoundary(text, i), "at " + i);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return pieces(true).list().ofMaxSize(14).map(list -> String.join("", list));
    }

    /** Without digits and signs that would make the seed part of something longer. */
    @Provide
    Arbitrary<String> prose() {
        return pieces(false).list().ofMaxSize(8).map(list -> String.join("", list));
    }

    private static Arbitrary<String> pieces(boolean withData) {
        Arbitrary<String> prose = Arbitraries.of("oat", "milk ", " ", "\n", ". ", "\uD83C\uDF7A", "e\u0301", "\u0301",
                "\uD83D\uDC69\u200D\uD83D\uDD2C", "\uD83C\uDDEB\uD83C\uDDEE", "\u4E2D\u6587", "\u0421", "\u1EBF", "!", "(", ")",
                "\u0E01\u0E33", "\r\n", "h\u00E4", "\uAC00", "\uD83D\uDC4D\uD83C\uDFFD");
        return withData ? Arbitraries.oneOf(prose, Arbitraries.of(SEEDS), Arbitraries.of("@", ".", "-", "+", "0", "42",
                "1234567", ":", "\uD83C", "\uDF7A", "\u200D", "/", "x@y.fi")) : prose;
    }
}
