// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.parley.panel.Member;
import org.parley.report.Reports;
import org.parley.report.internal.SmallCells;
import org.parley.report.internal.SmallCells.Fate;

/**
 * Members by their values of a profile field. A value that too few members have has no part of its own, nor has the
 * smallest other one when the total would give that one away.
 *
 * @param values those that may be told apart, sorted
 * @param parts  members of each of them
 * @param aside  the others: values that may not be told apart, and the members without a value
 * @param hidden values that may not be told apart
 * @param silent members without a value
 */
record Split(List<String> values, List<BitSet> parts, List<BitSet> aside, List<String> hidden, int silent) {

    static Split of(List<Member> members, BitSet within, String field) {
        Map<String, BitSet> found = new TreeMap<>();
        BitSet silent = new BitSet();
        within.stream().forEach(i -> {
            String value = members.get(i).profile().getOrDefault(field, "").strip();
            (value.isEmpty() ? silent : found.computeIfAbsent(value, v -> new BitSet())).set(i);
        });
        List<BitSet> aside = new ArrayList<>();
        if (!silent.isEmpty()) {
            aside.add(silent);
        }
        List<Fate> fates = small().fates(found.values().stream().map(BitSet::cardinality).toList(), sizes(aside));
        List<String> values = new ArrayList<>();
        List<BitSet> parts = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, BitSet> entry : found.entrySet()) {
            boolean shown = fates.get(at++) == Fate.SHOWN;
            (shown ? values : hidden).add(entry.getKey());
            (shown ? parts : aside).add(entry.getValue());
        }
        return new Split(values, parts, aside, hidden, silent.cardinality());
    }

    /** What becomes of the number of these members in each part. */
    List<Fate> fates(BitSet some) {
        return small().fates(sizes(cut(parts, some)), sizes(cut(aside, some)));
    }

    private static SmallCells small() {
        return new SmallCells(Reports.SMALLEST_CELL);
    }

    private static List<BitSet> cut(List<BitSet> sets, BitSet with) {
        return sets.stream().map(s -> both(s, with)).toList();
    }

    private static List<Integer> sizes(List<BitSet> sets) {
        return sets.stream().map(BitSet::cardinality).toList();
    }

    static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
