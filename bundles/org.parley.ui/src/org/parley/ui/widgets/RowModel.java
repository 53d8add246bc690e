// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The rows of a list: all of them, those the filter lets through, in the order asked, found by id. */
final class RowModel<T> {

    private final Function<T, String> idOf;
    private List<T> all = List.of();
    private List<T> shown = List.of();
    private final Map<String, Integer> indexes = new HashMap<>();
    private BiPredicate<T, String> matches;
    private Comparator<T> order;
    private String filter = "";

    RowModel(Function<T, String> idOf, BiPredicate<T, String> matches) {
        this.idOf = idOf;
        this.matches = matches;
    }

    void items(List<T> items) {
        all = List.copyOf(items);
        update();
    }

    void filter(String text) {
        filter = text.strip();
        update();
    }

    String filter() {
        return filter;
    }

    void matches(BiPredicate<T, String> rule) {
        matches = rule;
        update();
    }

    /** Sorts by this order, ties in the order given; null is the order given. */
    void order(Comparator<T> wanted) {
        order = wanted;
        update();
    }

    private void update() {
        List<T> rows = new ArrayList<>(all.size());
        for (T item : all) {
            if (filter.isEmpty() || matches.test(item, filter)) {
                rows.add(item);
            }
        }
        if (order != null) {
            rows.sort(order);
        }
        shown = rows;
        indexes.clear();
        for (int i = 0; i < rows.size(); i++) {
            indexes.put(idOf.apply(rows.get(i)), i);
        }
    }

    int size() {
        return shown.size();
    }

    int total() {
        return all.size();
    }

    T get(int index) {
        return shown.get(index);
    }

    List<T> shown() {
        return List.copyOf(shown);
    }

    int indexOf(String id) {
        return indexes.getOrDefault(id, -1);
    }

    String id(T item) {
        return idOf.apply(item);
    }

    /** Returns the indexes now shown of these ids, ascending. */
    int[] indexesOf(List<String> ids) {
        return ids.stream().mapToInt(this::indexOf).filter(i -> i >= 0).sorted().toArray();
    }

    /** Returns whether every word of the filter stands somewhere in one of the texts, without case and diacritics. */
    static boolean containsAll(List<String> texts, String filter) {
        String joined = Folded.of(String.join("\n", texts));
        for (String word : Folded.of(filter).split("\\s+")) {
            if (!joined.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
