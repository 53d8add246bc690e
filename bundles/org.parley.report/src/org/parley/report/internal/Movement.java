// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.parley.report.Block.Before;
import org.parley.report.Reports;

/** How the share of members behind some codes moved against the period of the same length right before. */
final class Movement {

    /** A share moves when it differs by so many hundredths of the base; less is the noise of who happened to write. */
    private static final int POINTS = 5;

    private final Material now;
    private final Material before;
    private final Mentions mentions;

    private Movement(Material now, Material before) {
        this.now = now;
        this.before = before;
        this.mentions = new Mentions(before);
    }

    /** Empty when the report has no beginning, or too few members wrote in the period before it. */
    static Optional<Movement> of(Material now) {
        return now.before().filter(b -> b.base().size() >= Reports.SMALLEST_CELL && !now.base().isEmpty())
                .map(b -> new Movement(now, b));
    }

    /** Of the members who are behind these codes now. */
    Before against(Collection<UUID> codes, int members) {
        int then = mentions.of(codes).members().size();
        int base = before.base().size();
        double points = 100.0 * members / now.base().size() - 100.0 * then / base;
        Before.Move move = then == 0 ? Before.Move.NEW : points >= POINTS ? Before.Move.UP
                : points <= -POINTS ? Before.Move.DOWN : Before.Move.SAME;
        return new Before(move, then, base);
    }

    /** The period compared with. */
    Material before() {
        return before;
    }
}
