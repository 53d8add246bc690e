// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How deep each piece of a text is coded. Without SWT. */
final class Tints {

    /** A piece under the same number of codes; hot when the hot coding is among them. */
    record Piece(int start, int end, int depth, boolean hot) {
    }

    private Tints() {
    }

    /**
     * Cuts a stretch of text into pieces of equal depth; pieces without any code are left out.
     *
     * @param ranges start and end of each coding, in the same count as from and to
     * @param hot index of the hot coding, or -1
     */
    static List<Piece> of(List<int[]> ranges, int hot, int from, int to) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int[] range : ranges) {
            if (range[0] < to && range[1] > from) {
                cuts.add(Math.max(from, range[0]));
                cuts.add(Math.min(to, range[1]));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        Integer start = null;
        for (int cut : cuts) {
            if (start != null) {
                add(pieces, ranges, hot, start, cut);
            }
            start = cut;
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, List<int[]> ranges, int hot, int start, int end) {
        int depth = 0;
        boolean isHot = false;
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i)[0] <= start && ranges.get(i)[1] >= end) {
                depth++;
                isHot |= i == hot;
            }
        }
        if (depth > 0) {
            pieces.add(new Piece(start, end, depth, isHot));
        }
    }
}
