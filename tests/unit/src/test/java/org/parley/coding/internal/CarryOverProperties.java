// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.coding.Characters;

/** A carried coding covers the same words, whatever is edited around it and however odd the characters are. */
class CarryOverProperties {

    /** Words that are never the same twice in a text, so that it is known which is which after an edit. */
    private static final String[] ODD = {"", "\uD83D\uDE00", "e\u0301", "\u00E4\u00F6", "\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDEB\uD83C\uDDEE", "\u0E01\u0E33", "\u0430\u0431"};

    /** A text of numbered words, a coded run of them, and edits in front of it and behind it. */
    record Case(int words, int from, int to, List<Integer> removed, List<Integer> insertedBefore, int odd) { }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.integers().between(0, 29),
                Arbitraries.integers().between(1, 8), Arbitraries.integers().between(0, 29).list().ofMaxSize(12),
                Arbitraries.integers().between(0, 30).list().ofMaxSize(12), Arbitraries.integers().between(0, 7))
                .as((words, from, length, removed, inserted, odd) -> new Case(words, Math.min(from, words - 1),
                        Math.min(words, Math.min(from, words - 1) + length), removed, inserted, odd));
    }

    private static String word(Case c, int i) {
        return "w" + i + "x" + ODD[(i + c.odd()) % ODD.length];
    }

    @Property(tries = 2000)
    void editsOutsideTheRangeLeaveItsWordsAlone(@ForAll("cases") Case c) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        int[] range = new int[2];
        int[] wanted = new int[2];
        int fresh = 0;
        for (int i = 0; i < c.words(); i++) {
            if (c.insertedBefore().contains(i) && !(i > c.from() && i < c.to())) {
                after.append("neu").append(fresh++).append("\uD83C\uDF3E ");
            }
            if (i == c.from()) {
                range[0] = before.length();
                wanted[0] = after.length();
            }
            before.append(word(c, i));
            boolean coded = i >= c.from() && i < c.to();
            if (coded || !c.removed().contains(i)) {
                after.append(word(c, i));
                if (i == c.to() - 1) {
                    wanted[1] = after.length();
                }
                after.append(' ');
            }
            if (i == c.to() - 1) {
                range[1] = before.length();
            }
            before.append(' ');
        }
        Optional<CarryOver.Range> carried = new CarryOver(before.toString(), after.toString()).range(range[0],
                range[1]);
        assertEquals(Optional.of(new CarryOver.Range(wanted[0], wanted[1])), carried);
    }

    /** Words that stayed are in the carried range exactly when they were in the range before. */
    @Property(tries = 2000)
    void aWordThatStayedIsInsideExactlyWhenItWasBefore(@ForAll("cases") Case c) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        int[] range = new int[2];
        int fresh = 0;
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < c.words(); i++) {
            if (i == c.from()) {
                range[0] = before.length();
            }
            before.append(word(c, i));
            if (i == c.to() - 1) {
                range[1] = before.length();
            }
            before.append(' ');
            if (c.insertedBefore().contains(i)) {
                after.append("neu").append(fresh++).append("\uD83C\uDF3E ");
            }
            if (!c.removed().contains(i)) {
                kept.add(i);
                after.append(word(c, i)).append(' ');
            }
        }
        String now = after.toString();
        Optional<CarryOver.Range> carried = new CarryOver(before.toString(), now).range(range[0], range[1]);
        Assume.that(carried.isPresent());
        CarryOver.Range found = carried.get();
        assertTrue(Characters.fits(now, found.start(), found.end()));
        String covered = now.substring(found.start(), found.end());
        for (int i : kept) {
            boolean inside = List.of(covered.split(" ")).contains(word(c, i));
            assertEquals(i >= c.from() && i < c.to(), inside, word(c, i) + " in " + covered);
        }
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.of("a", "foam ", "cap", " ", "\n", "\r\n", ".", "\u0301", "e\u0301", "\uD83D\uDE00",
                "\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83C\uDDE9", "\u200D", "\uD83C\uDFFD", "the ", "\uD83D")
                .list().ofMaxSize(20).map(parts -> String.join("", parts));
    }

    /** Whatever the two texts are: a carried range can be stored. */
    @Property(tries = 3000)
    void whatIsCarriedFitsTheNewText(@ForAll("anyText") String before, @ForAll("anyText") String after) {
        CarryOver carry = new CarryOver(before, after);
        for (int start = 0; start < before.length(); start++) {
            for (int end = start + 1; end <= before.length(); end++) {
                if (Characters.fits(before, start, end)) {
                    carry.range(start, end).ifPresent(range -> assertTrue(
                            Characters.fits(after, range.start(), range.end())));
                }
            }
        }
    }

    @Property
    void anUnchangedTextChangesNothing(@ForAll("anyText") String text) {
        CarryOver carry = new CarryOver(text, text);
        for (int start = 0; start < text.length(); start++) {
            if (Characters.fits(text, start, text.length())) {
                assertEquals(Optional.of(new CarryOver.Range(start, text.length())), carry.range(start, text.length()));
            }
        }
    }
}
