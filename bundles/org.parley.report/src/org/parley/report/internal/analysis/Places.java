// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.Arrays;

/** Places of posts that grow in order; the same one again is not added. */
final class Places {

    private static final int FIRST = 4;

    private int[] all = new int[FIRST];
    private int size;

    void add(int place) {
        if (size > 0 && all[size - 1] == place) {
            return;
        }
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = place;
    }

    int[] toArray() {
        return Arrays.copyOf(all, size);
    }
}
