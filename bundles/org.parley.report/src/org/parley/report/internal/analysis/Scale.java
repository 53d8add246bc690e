// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.parley.report.internal.SmallCells.Fate;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Kind;

/**
 * Codes with weights whose mean is told together: those of a net, and all that are listed when they are not of one net.
 * In the mean a member counts once for each of the codes they have, as tables of multiple answers have it: the sum of
 * weight × members over the codes, divided by the sum of members. So it can be worked out again from the numbers of
 * members beside it, and tells nothing that these do not. Its base are the members with at least one of the codes. A
 * code that has codes below it counts with what is coded with it itself.
 *
 * @param name  of the net; empty for all codes
 * @param codes places of the codes with a weight
 */
record Scale(String name, List<Integer> codes) {

    /** Those of the listed codes; none when no code has a weight. */
    static List<Scale> of(Counted counted, List<Integer> listed) {
        List<Integer> all = listed.stream().filter(c -> counted.codes().get(c).weight() != null).toList();
        // of two nets with the same codes the lower one is meant
        Map<List<Integer>, Scale> scales = new LinkedHashMap<>();
        for (int code : listed) {
            List<Integer> inside = all.stream().filter(c -> counted.below(code).get(c)).toList();
            if (counted.isNet(code) && !inside.isEmpty()) {
                scales.put(inside, new Scale(counted.codes().get(code).name(), inside));
            }
        }
        if (!all.isEmpty()) {
            scales.putIfAbsent(all, new Scale("", all));
        }
        return List.copyOf(scales.values());
    }

    /** Posts with at least one of the codes. */
    int[] posts(Counted counted) {
        BitSet posts = new BitSet();
        codes.forEach(c -> Arrays.stream(counted.own(c)).forEach(posts::set));
        return posts.stream().toArray();
    }

    /** A code alone. */
    static BitSet only(int code) {
        BitSet one = new BitSet();
        one.set(code);
        return one;
    }

    /** The codes as a set. */
    BitSet set() {
        BitSet set = new BitSet();
        codes.forEach(set::set);
        return set;
    }

    /**
     * The mean of a column, after its base.
     *
     * @param base members of the column with at least one of the codes
     * @param each members of the column with one of the codes
     */
    List<Cell> cells(Counted counted, Tally tally, Found base, IntFunction<Found> each) {
        double sum = 0;
        int scores = 0;
        Fate fate = base.fate();
        for (int code : codes) {
            Found found = each.apply(code);
            // with one number missing the mean would give it away
            fate = fate == Fate.SHOWN ? found.fate() : fate;
            sum += counted.codes().get(code).weight() * found.members();
            scores += found.members();
        }
        return List.of(tally.members(base), fate == Fate.SHOWN ? Cell.score(sum, scores, base.evidence())
                : tally.hidden(Kind.SCORE, fate));
    }

    /** Label of its row. */
    String label(Ground ground) {
        return name.isEmpty() ? ground.text("row.mean.all") : ground.text("row.mean", name);
    }
}
