// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.Arrays;

/**
 * Sets of ranges of one text, each packed into a long (start above, end below), sorted, none twice. Sets are never changed
 * once they are made.
 */
final class Ranges {

    static final long[] NONE = new long[0];

    private Ranges() {
    }

    static long of(int start, int end) {
        return (long) start << Integer.SIZE | end;
    }

    static int start(long range) {
        return (int) (range >>> Integer.SIZE);
    }

    static int end(long range) {
        return (int) range;
    }

    /** The set of what an array has; the array is used up. */
    static long[] set(long[] ranges) {
        Arrays.sort(ranges);
        int size = 0;
        for (int i = 0; i < ranges.length; i++) {
            if (i == 0 || ranges[i] != ranges[i - 1]) {
                ranges[size++] = ranges[i];
            }
        }
        return size == ranges.length ? ranges : Arrays.copyOf(ranges, size);
    }

    static long[] union(long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return set(both);
    }

    /** Those of the left that stand so to at least one of the right, or with {@code not} to none. */
    static long[] related(long[] left, long[] right, Relation relation, int within, boolean not, String text) {
        long[] found = new long[left.length];
        int size = 0;
        for (long one : left) {
            boolean any = false;
            for (int i = 0; i < right.length && !any; i++) {
                any = stands(one, right[i], relation, within, text);
            }
            if (any != not) {
                found[size++] = one;
            }
        }
        return size == left.length ? left : Arrays.copyOf(found, size);
    }

    /** Whether a place stands so to another of the same text. */
    private static boolean stands(long one, long other, Relation relation, int within, String text) {
        int start = start(one);
        int end = end(one);
        return switch (relation) {
            case OVERLAPS -> start < end(other) && start(other) < end;
            case INSIDE -> start(other) <= start && end <= end(other);
            case NEAR -> near(Math.min(end, end(other)), Math.max(start, start(other)), within, text);
            case FOLLOWED, THEN -> start(other) >= end && (within < 0 || near(end, start(other), within, text));
        };
    }

    /** Whether at most so many code points lie between the end of one and the start of the other. */
    private static boolean near(int end, int start, int within, String text) {
        int gap = start - end;
        // a code point is one or two positions
        return gap <= within || gap <= 2 * within && text.codePointCount(end, start) <= within;
    }
}
