// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameMatchTest {

    private static List<String> best(String typed, String... names) {
        return NameMatch.best(typed, List.of(names), name -> name, name -> "", 10);
    }

    @Test
    void beginningsComeBeforeWordsBeforeLettersInOrder() {
        assertEquals(List.of("Cap hard to open", "The cap", "Recap", "Clean price"),
                best("cap", "Clean price", "Recap", "The cap", "Cap hard to open", "Too sweet"));
    }

    @Test
    void equalsStayInTheOrderGiven() {
        assertEquals(List.of("Carton leaks", "Cap hard to open"), best("ca", "Carton leaks", "Cap hard to open"));
    }

    @Test
    void lettersMayBeginSeveralWords() {
        assertEquals(List.of(0, 4, 9), NameMatch.of("cht", "Cap hard to open", "").orElseThrow().hits());
    }

    @Test
    void diacriticsAndCaseDoNotMatter() {
        assertEquals(List.of("Älä osta", "Smør på brød"), best("a", "Älä osta", "Smør på brød").subList(0, 2));
        assertEquals(List.of(8, 9, 10), NameMatch.of("bro", "Smør på brød", "").orElseThrow().hits());
    }

    @Test
    void otherWordsAreRankedLast() {
        List<String> found = NameMatch.best("lid", List.of("Cap hard to open", "Lid art"), name -> name,
                name -> name.startsWith("Cap") ? "lid, closure" : "", 10);
        assertEquals(List.of("Lid art", "Cap hard to open"), found);
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        assertEquals(Optional.empty(), NameMatch.of("xyz", "Cap hard to open", "lid"));
    }

    @Test
    void nothingTypedFitsEverything() {
        assertEquals(List.of("b", "a"), best(" ", "b", "a"));
    }
}
