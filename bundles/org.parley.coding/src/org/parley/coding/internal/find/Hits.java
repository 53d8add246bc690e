// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where a part of a query holds, post by post.
 *
 * @param holds  places of the posts in the list
 * @param ranges by the place of the post; null where there are none
 */
record Hits(BitSet holds, long[][] ranges) {

    /** No places, but posts where it holds. */
    static Hits where(BitSet holds, int posts) {
        return new Hits(holds, new long[posts][]);
    }

    long[] at(int post) {
        return ranges[post] == null ? Ranges.NONE : ranges[post];
    }

    /** Places as they come, to be made a set for each post. */
    static final class Builder {

        private final int posts;
        private int[] post = new int[64];
        private long[] range = new long[64];
        private int size;

        Builder(int posts) {
            this.posts = posts;
        }

        void add(int at, int start, int end) {
            if (size == post.length) {
                post = Arrays.copyOf(post, size * 2);
                range = Arrays.copyOf(range, size * 2);
            }
            post[size] = at;
            range[size++] = Ranges.of(start, end);
        }

        Hits build() {
            int[] counts = new int[posts];
            for (int i = 0; i < size; i++) {
                counts[post[i]]++;
            }
            long[][] ranges = new long[posts][];
            BitSet holds = new BitSet(posts);
            for (int i = 0; i < size; i++) {
                int at = post[i];
                if (ranges[at] == null) {
                    ranges[at] = new long[counts[at]];
                    holds.set(at);
                }
                ranges[at][--counts[at]] = range[i];
            }
            for (int at = holds.nextSetBit(0); at >= 0; at = holds.nextSetBit(at + 1)) {
                ranges[at] = Ranges.set(ranges[at]);
            }
            return new Hits(holds, ranges);
        }
    }
}
