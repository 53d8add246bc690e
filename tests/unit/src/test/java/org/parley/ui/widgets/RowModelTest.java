// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowModelTest {

    private record Row(String id, String name, int posts) {
    }

    private final RowModel<Row> model = new RowModel<>(Row::id,
            filter -> row -> RowModel.containsAll(filter).test(List.of(row.name(), String.valueOf(row.posts()))));

    private List<String> names() {
        return model.shown().stream().map(Row::name).toList();
    }

    private void fill() {
        model.items(List.of(new Row("1", "Saana Mäkelä", 41), new Row("2", "Birk", 64), new Row("3", "Aino", 41)));
    }

    @Test
    void everyWordOfTheFilterHasToStandSomewhere() {
        fill();
        model.filter("41 makela");
        assertEquals(List.of("Saana Mäkelä"), names());
        assertEquals(3, model.total());
    }

    @Test
    void rowsThatAreEqualInTheSortStayInTheirOrder() {
        fill();
        model.order(Comparator.comparingInt(Row::posts));
        assertEquals(List.of("Saana Mäkelä", "Aino", "Birk"), names());
    }

    @Test
    void rowsAreFoundByIdWhereTheyAreNow() {
        fill();
        model.order(Comparator.comparing(Row::name));
        assertArrayEquals(new int[] {0, 2}, model.indexesOf(List.of("1", "3", "gone")));
        model.filter("birk");
        assertArrayEquals(new int[] {}, model.indexesOf(List.of("1", "3")));
    }

    @Test
    void filterAndSortHoldForNewItems() {
        fill();
        model.filter("41");
        model.order(Comparator.comparing(Row::name));
        model.items(List.of(new Row("9", "Zoe", 41), new Row("8", "Teppo", 1), new Row("7", "Anna", 41)));
        assertEquals(List.of("Anna", "Zoe"), names());
    }

    @Test
    void aFilterTypedLaterKeepsTheOrder() {
        fill();
        model.order(Comparator.comparingInt(Row::posts).reversed());
        model.filter("b");
        assertEquals(List.of("Birk"), names());
        model.filter("");
        assertEquals(List.of("Birk", "Saana Mäkelä", "Aino"), names());
    }

    @Test
    void lettersOfAnyAlphabetAreFoundWithoutTheirMarksAndCase() {
        model.items(List.of(new Row("1", "Nguyễn Thị Hạnh", 1), new Row("2", "Ёлка", 2), new Row("3", "Ｗｉｄｅ \uD83E\uDD5B", 3)));
        model.filter("thi hanh");
        assertEquals(List.of("Nguyễn Thị Hạnh"), names());
        model.filter("елка");
        assertEquals(List.of("Ёлка"), names());
        model.filter("\uD83E\uDD5B");
        assertEquals(List.of("Ｗｉｄｅ \uD83E\uDD5B"), names());
    }
}
