// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Where rows of mixed height and heads of groups stand, from the top of the list, in pixels. Without SWT. */
final class RowLayout<T> {

    private final List<RowGroup<T>> groups;
    private final List<T> rows = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private final List<Integer> heights = new ArrayList<>();
    private final List<Integer> headTops = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int headHeight;
    private final int total;

    RowLayout(List<RowGroup<T>> groups, Function<T, String> idOf, ToIntFunction<T> height, int headHeight) {
        this.groups = groups;
        this.headHeight = headHeight;
        int y = 0;
        for (RowGroup<T> group : groups) {
            headTops.add(y);
            y += group.title().isEmpty() ? 0 : headHeight;
            for (T row : group.rows()) {
                indexes.put(idOf.apply(row), rows.size());
                rows.add(row);
                tops.add(y);
                heights.add(height.applyAsInt(row));
                y += heights.get(heights.size() - 1);
            }
        }
        total = y;
    }

    int size() {
        return rows.size();
    }

    int total() {
        return total;
    }

    T row(int index) {
        return rows.get(index);
    }

    int top(int index) {
        return tops.get(index);
    }

    int height(int index) {
        return heights.get(index);
    }

    int indexOf(String id) {
        return indexes.getOrDefault(id, -1);
    }

    List<RowGroup<T>> groups() {
        return groups;
    }

    int headTop(int group) {
        return headTops.get(group);
    }

    int headHeight() {
        return headHeight;
    }

    /** Returns the first row that reaches below y; the number of rows when none does. */
    int firstBelow(int y) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tops.get(middle) + heights.get(middle) <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the row at y, or -1 on a head and outside. */
    int at(int y) {
        int index = firstBelow(y);
        return y >= 0 && index < rows.size() && tops.get(index) <= y ? index : -1;
    }

    /** Returns where to scroll so that a row is wholly seen, moving as little as possible. */
    int reveal(int index, int scroll, int height) {
        int top = tops.get(index);
        boolean first = groups.stream().anyMatch(g -> !g.rows().isEmpty() && g.rows().get(0) == rows.get(index)
                && !g.title().isEmpty());
        int from = first ? top - headHeight : top;
        if (from < scroll) {
            return from;
        }
        return Math.max(scroll, top + heights.get(index) - height);
    }
}
