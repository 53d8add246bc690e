// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.text.Characters;

/** Collects places in a text; a place that overlaps an earlier one is left out. */
final class Spans {

    private final String text;
    private final TreeMap<Integer, Hit> byStart = new TreeMap<>();

    Spans(String text) {
        this.text = text;
    }

    /** Adds a place, widened to whole characters, unless it is taken. */
    void add(int start, int end, String kind) {
        int from = Characters.boundaryUpTo(text, start);
        int to = Characters.boundaryFrom(text, end);
        if (free(from, to)) {
            byStart.put(from, new Hit(from, to, kind));
        }
    }

    /** True when nothing of this range is taken. */
    boolean free(int start, int end) {
        Map.Entry<Integer, Hit> before = byStart.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }

    List<Hit> inOrder() {
        return List.copyOf(byStart.values());
    }
}
