// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Optional;

import org.parley.report.Reports;

/**
 * How strong a headline is: one point for members (at least five and a tenth of the base), one for segments (members
 * in two values of the field figures are split by), one for repeats (posts in three different ISO weeks). No point and
 * one point are weak, two medium, three strong.
 */
final class Strength {

    private static final int WEEKS = 3;
    private static final int SEGMENTS = 2;
    private static final double SHARE = 0.1;

    private Strength() {
    }

    /** 1 weak, 2 medium, 3 strong. */
    static int of(Mentions.Count count, int base, Optional<Segments.Split> split) {
        boolean members = count.members().size() >= Math.max(Reports.SMALLEST_CELL, SHARE * base);
        boolean segments = split.map(s -> Segments.reached(s, count.members()) >= SEGMENTS).orElse(false);
        long weeks = count.posts().stream().map(p -> p.at().atOffset(ZoneOffset.UTC))
                .map(t -> t.get(IsoFields.WEEK_BASED_YEAR) * 100 + t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .distinct().count();
        return Math.max(1, (members ? 1 : 0) + (segments ? 1 : 0) + (weeks >= WEEKS ? 1 : 0));
    }
}
