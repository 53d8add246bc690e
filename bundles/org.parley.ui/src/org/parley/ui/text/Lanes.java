// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gives brackets lanes so that no two in a lane overlap. Without SWT. */
public final class Lanes {

    /** From (inclusive) to (exclusive), in any unit: pixels or characters. */
    public record Span(int from, int to) {

        /** Returns whether two spans share anything. */
        public boolean overlaps(Span other) {
            return from < other.to && other.from < to;
        }
    }

    private Lanes() {
    }

    /**
     * Gives each span the lowest lane that is free, in order of start, the longer first.
     *
     * @return the lane of each span, from 0, in the order given
     */
    public static int[] assign(List<Span> spans) {
        int[] lanes = new int[spans.size()];
        List<Integer> ends = new ArrayList<>();
        Comparator<Integer> byStart = Comparator.comparing(i -> spans.get(i).from());
        for (int index : order(spans, byStart)) {
            Span span = spans.get(index);
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > span.from()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(span.to());
            } else {
                ends.set(lane, span.to());
            }
            lanes[index] = lane;
        }
        return lanes;
    }

    private static List<Integer> order(List<Span> spans, Comparator<Integer> byStart) {
        return IntStream.range(0, spans.size()).boxed()
                .sorted(byStart.thenComparing(i -> -spans.get(i).to())).toList();
    }

    /**
     * Gives labels the place they want or the next free one below.
     *
     * @param wanted the top each label wants, in the order of precedence among equals
     * @param height of one label
     * @param limit no label may reach below it
     * @return the top of each label, or -1 when there is no room, in the order given
     */
    public static int[] labels(List<Integer> wanted, int height, int limit) {
        int[] tops = new int[wanted.size()];
        int free = Integer.MIN_VALUE;
        for (int index : IntStream.range(0, wanted.size()).boxed().sorted(Comparator.comparing(wanted::get)).toList()) {
            int top = Math.max(wanted.get(index), free);
            tops[index] = top + height <= limit ? top : -1;
            if (tops[index] >= 0 || top < 0) {
                free = top + height;
            }
        }
        return tops;
    }
}
