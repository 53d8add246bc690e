// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class WordOrderTest {

    private static final String LONG = "The carton leaks at the cap when it lies on its side in the door ";

    private record Row(String words, int number) { }

    private final WordOrder<Row> order = new WordOrder<>(Row::words, Collator.getInstance(Locale.ENGLISH), false);

    private static List<Integer> sorted(WordOrder<Row> order, Row... rows) {
        List<Row> sorted = new ArrayList<>(List.of(rows));
        order.sort(sorted);
        return sorted.stream().map(Row::number).toList();
    }

    @Test
    void capitalsAndMarksStandWhereTheLanguageHasThem() {
        assertEquals(List.of(2, 3, 1, 4), sorted(order, new Row("éclair", 1), new Row("apple", 2), new Row("Banana", 3),
                new Row("zebra", 4)));
    }

    @Test
    void textsThatBeginAlikeAreToldApartByTheirEnd() {
        assertEquals(List.of(2, 3, 1), sorted(order, new Row(LONG + "z", 1), new Row(LONG + "a", 2),
                new Row(LONG + "b", 3)));
    }

    @Test
    void tiesStayInTheOrderGivenBothWays() {
        Row[] rows = { new Row("same", 1), new Row("apple", 2), new Row("same", 3) };
        assertEquals(List.of(2, 1, 3), sorted(order, rows));
        assertEquals(List.of(1, 3, 2), sorted((WordOrder<Row>) order.reversed(), rows));
    }

    @Test
    void aCharacterThatTakesTwoUnitsIsNotTornAtTheCut() {
        String head = "x".repeat(47);
        assertEquals(List.of(1, 2), sorted(order, new Row(head + "\uD83E\uDD5B a", 1), new Row(head + "\uD83E\uDD5B b", 2)));
    }
}
