// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a list: all of them, those the filter lets through, in the order asked, found by id. */
final class RowModel<T> {

    private final Function<T, String> idOf;
    private List<T> all = List.of();
    /** All of them, in the order asked: what is typed does not sort anew. */
    private List<T> sorted = List.of();
    private List<T> shown = List.of();
    private final Map<String, Integer> indexes = new HashMap<>();
    private Function<String, Predicate<T>> matches;
    private Comparator<T> order;
    private String filter = "";

    /**
     * Makes an empty one.
     *
     * @param matches the rule for a text of the filter, which is asked once for all rows
     */
    RowModel(Function<T, String> idOf, Function<String, Predicate<T>> matches) {
        this.idOf = idOf;
        this.matches = matches;
    }

    void items(List<T> items) {
        all = List.copyOf(items);
        sort();
    }

    void filter(String text) {
        filter = text.strip();
        update();
    }

    String filter() {
        return filter;
    }

    void matches(Function<String, Predicate<T>> rule) {
        matches = rule;
        update();
    }

    /** Sorts by this order, ties in the order given; null is the order given. */
    void order(Comparator<T> wanted) {
        order = wanted;
        sort();
    }

    private void sort() {
        if (order == null) {
            sorted = all;
        } else {
            List<T> rows = new ArrayList<>(all);
            if (order instanceof WordOrder<T> words) {
                words.sort(rows);
            } else {
                rows.sort(order);
            }
            sorted = rows;
        }
        update();
    }

    private void update() {
        List<T> rows = sorted;
        if (!filter.isEmpty()) {
            Predicate<T> fits = matches.apply(filter);
            rows = sorted.stream().filter(fits).toList();
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

    /** The rule that every word of the filter stands somewhere in one of the texts, without case and diacritics. */
    static Predicate<List<String>> containsAll(String filter) {
        List<String> words = List.of(Folded.of(filter).strip().split("\\s+"));
        return texts -> {
            String joined = Folded.of(String.join("\n", texts));
            return words.stream().allMatch(joined::contains);
        };
    }
}
