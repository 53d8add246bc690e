// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.figures;

import java.util.Arrays;

/** Percentiles by linear interpolation between the two nearest values (type 7, as R and spreadsheets have it). */
public final class Percentile {

    private Percentile() {
    }

    /** The percentile of values in any order; {@code share} is 0 to 1. Null when there are no values. */
    public static Double of(double[] values, double share) {
        if (values.length == 0) {
            return null;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
