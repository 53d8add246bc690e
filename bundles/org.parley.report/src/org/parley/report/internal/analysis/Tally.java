// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.Arrays;
import java.util.BitSet;

import org.parley.core.Messages;
import org.parley.report.Block.Evidence;
import org.parley.report.Reports;
import org.parley.report.internal.SmallCells.Fate;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Kind;

/** Counts posts and members of a {@link Counted} as far as a {@link Narrowing} lets them be shown. */
final class Tally {

    private final Counted counted;
    private final Narrowing narrowing;
    private final Messages messages;

    Tally(Counted counted, Narrowing narrowing, Messages messages) {
        this.counted = counted;
        this.narrowing = narrowing;
        this.messages = messages;
    }

    /**
     * What stands behind a number.
     *
     * @param posts   their places, ascending
     * @param members who wrote them
     * @param fate    whether the number may be shown
     */
    record Found(int[] posts, int members, Fate fate, Evidence evidence) {

        boolean shown() {
            return fate == Fate.SHOWN;
        }
    }

    /** Behind these posts, whoever wrote them, with their codings of these codes. */
    Found of(int[] posts, BitSet codes) {
        Found bare = bare(posts);
        return bare.shown() ? new Found(bare.posts(), bare.members(), bare.fate(),
                counted.evidence(bare.posts(), codes, bare.members())) : bare;
    }

    /** The same as numbers alone, without the evidence. */
    Found bare(int[] posts) {
        int[] kept = narrowing.narrow() ? Arrays.stream(posts).filter(p -> narrowing.holds(counted.author(p))).toArray()
                : posts;
        int members = counted.membersOf(kept).cardinality();
        Fate fate = narrowing.narrow() ? narrowing.fate(counted.membersOf(posts)) : Fate.SHOWN;
        return new Found(kept, members, fate, Evidence.NONE);
    }

    /** Behind a code and those below it. */
    Found of(int code) {
        return of(counted.net(code), counted.below(code));
    }

    /** Members who are left, of all who took part. */
    int base() {
        return narrowing.inside().cardinality();
    }

    Cell members(Found found) {
        return found.shown() ? Cell.count(found.members(), found.evidence()) : hidden(Kind.COUNT, found.fate());
    }

    Cell mentions(Found found) {
        return found.shown() ? Cell.count(found.posts().length, found.evidence()) : hidden(Kind.COUNT, found.fate());
    }

    Cell share(Found found, int base) {
        return found.shown() ? Cell.share(found.members(), base, found.evidence()) : hidden(Kind.SHARE, found.fate());
    }

    /** A cell that is not shown. */
    Cell hidden(Kind kind, Fate fate) {
        return Cell.hidden(kind, fate == Fate.TOO_SMALL ? messages.get("cell.small", Reports.SMALLEST_CELL)
                : messages.get("cell.covers"));
    }
}
