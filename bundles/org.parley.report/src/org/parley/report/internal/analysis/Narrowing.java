// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.report.Reports;
import org.parley.report.internal.SmallCells.Fate;

/**
 * The members whom the profile values of a filter leave. A number of theirs is a cell of a cross-tab that is not drawn,
 * and is shown only where the cross-tab would show it: else the same question without the filter would give away how
 * few the others are.
 */
final class Narrowing {

    private final BitSet inside;
    private final List<Stage> stages = new ArrayList<>();

    private Narrowing(BitSet inside) {
        this.inside = inside;
    }

    /** One value of a field, among the members whom the values before it leave. */
    private record Stage(Split split, int part, BitSet within) { }

    /**
     * Works out who is left.
     *
     * @throws ProblemException {@code analysis.where.small} (refused) when a value may not be told apart
     */
    static Narrowing of(Counted counted, List<String> where, Messages messages) {
        BitSet all = new BitSet();
        all.set(0, counted.members().size());
        Narrowing narrowing = new Narrowing(all);
        for (String one : where) {
            int sign = one.indexOf('=');
            BitSet within = (BitSet) narrowing.inside.clone();
            Split split = Split.of(counted.members(), within, one.substring(0, sign));
            int part = split.values().indexOf(one.substring(sign + 1));
            if (part < 0) {
                throw new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, "analysis.where.small", one,
                        Reports.SMALLEST_CELL));
            }
            narrowing.stages.add(new Stage(split, part, within));
            narrowing.inside.and(split.parts().get(part));
        }
        return narrowing;
    }

    boolean narrow() {
        return !stages.isEmpty();
    }

    /** Places of the members who are left. */
    BitSet inside() {
        return inside;
    }

    /** Whether a post is by one of them; without a filter every post is. */
    boolean holds(int author) {
        return stages.isEmpty() || author != Counted.NOBODY && inside.get(author);
    }

    /** What becomes of the number of those among these members who are left. */
    Fate fate(BitSet some) {
        for (Stage stage : stages) {
            Fate fate = stage.split().fates(Split.both(some, stage.within())).get(stage.part());
            if (fate != Fate.SHOWN) {
                return fate;
            }
        }
        return Fate.SHOWN;
    }
}
