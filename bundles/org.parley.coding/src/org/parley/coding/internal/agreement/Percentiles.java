// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.Arrays;

import org.parley.coding.agreement.Figure;

/** Ends of intervals from values that were drawn. */
final class Percentiles {

    static final double LOW = 0.025;
    static final double HIGH = 0.975;

    private final double[] sorted;

    /** @param values those that are not a number are draws without a value and do not count */
    Percentiles(double[] values) {
        this.sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    }

    int defined() {
        return sorted.length;
    }

    /** Linear between the order statistics (Hyndman and Fan 1996, type 7). */
    Figure at(double share) {
        if (sorted.length == 0) {
            return Figure.notDefined(Texts.get("reason.no.draw"));
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return Figure.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }

    /** Share of the values that are smaller. */
    Figure below(double limit) {
        return sorted.length == 0 ? Figure.notDefined(Texts.get("reason.no.draw"))
                : Figure.of(Arrays.stream(sorted).filter(value -> value < limit).count() / (double) sorted.length);
    }
}
