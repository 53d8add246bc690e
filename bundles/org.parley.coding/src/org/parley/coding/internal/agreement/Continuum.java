// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Unitizing;

/**
 * Texts laid end to end, and the units that coders cut out of them; what lies between is a gap. The formulas are those of
 * Krippendorff, Mathet, Bouvry and Widl&ouml;cher 2016 (Content Analysis, 4th ed., section 12.6, equations 32 to 38):
 * l_ck is the length on which one coder has c and another k, over m - 1; expected is
 * l.. (l_c l_k - [c = k] S_c) / (l..&sup2; - sum of S) with S_c the sum of squared lengths of units, of gaps the sum of
 * lengths. In cu and (k)u only lengths count on which two coders have units; there a unit is as long as it meets another
 * coder's.
 */
final class Continuum {

    /**
     * A unit.
     *
     * @param coder    from 0
     * @param start    first position
     * @param end      position after the last
     * @param category from 0
     */
    record Unit(int coder, long start, long end, int category) { }

    private final int coders;
    private final double length;
    private final List<Unit> units;
    /** Lengths of two coders' values on the same positions, over m - 1, by category; gaps are kept apart. */
    private final double[][] common;
    /** Gap against unit, one way. */
    private double gapAndUnit;
    private double gaps;
    /** For each unit how much of it meets another coder's. */
    private final double[] met;
    private int overlapping = -1;

    Continuum(int coders, int categories, double length, List<Unit> units) {
        this.coders = coders;
        this.length = length;
        this.units = merged(units);
        this.common = new double[categories][categories];
        this.met = new double[this.units.size()];
        sweep();
    }

    /** Units of the same coder and category that overlap are one. */
    private static List<Unit> merged(List<Unit> units) {
        List<Unit> merged = new ArrayList<>();
        Unit open = null;
        for (Unit unit : units.stream().sorted(Comparator.comparingInt(Unit::coder).thenComparingInt(Unit::category)
                .thenComparingLong(Unit::start)).toList()) {
            if (open != null && open.coder() == unit.coder() && open.category() == unit.category()
                    && unit.start() < open.end()) {
                open = new Unit(open.coder(), open.start(), Math.max(open.end(), unit.end()), open.category());
                merged.set(merged.size() - 1, open);
            } else {
                open = unit;
                merged.add(open);
            }
        }
        merged.sort(Comparator.comparingLong(Unit::start));
        return merged;
    }

    private void sweep() {
        long[] cuts = units.stream().flatMapToLong(u -> java.util.stream.LongStream.of(u.start(), u.end())).sorted()
                .distinct().toArray();
        int[] active = new int[coders];
        Arrays.fill(active, -1);
        int next = 0;
        double covered = 0;
        for (int cut = 0; cut + 1 < cuts.length; cut++) {
            for (int coder = 0; coder < coders; coder++) {
                active[coder] = active[coder] >= 0 && units.get(active[coder]).end() <= cuts[cut] ? -1 : active[coder];
            }
            for (; next < units.size() && units.get(next).start() == cuts[cut]; next++) {
                int coder = units.get(next).coder();
                overlapping = active[coder] >= 0 && overlapping < 0 ? coder : overlapping;
                active[coder] = next;
            }
            double here = cuts[cut + 1] - cuts[cut];
            covered += here;
            add(active, here);
        }
        gaps += (length - covered) * coders;
    }

    private void add(int[] active, double here) {
        double share = here / (coders - 1);
        int[] coded = Arrays.stream(active).filter(unit -> unit >= 0).toArray();
        int idle = coders - coded.length;
        gaps += share * idle * (idle - 1);
        gapAndUnit += share * idle * coded.length;
        for (int one : coded) {
            met[one] += coded.length > 1 ? here : 0;
            for (int other : coded) {
                if (one != other) {
                    common[units.get(one).category()][units.get(other).category()] += share;
                }
            }
        }
    }

    /** The coder who put two categories on the same position; -1 for nobody. */
    int overlapping() {
        return overlapping;
    }

    Unitizing figures() {
        return new Unitizing(u(), binary(), cu());
    }

    /** Codes and gaps. */
    Figure u() {
        double[] lengths = new double[common.length + 1];
        double[] squares = new double[common.length + 1];
        double agreeing = gaps;
        for (Unit unit : units) {
            double size = unit.end() - unit.start();
            lengths[unit.category()] += size;
            squares[unit.category()] += size * size;
        }
        for (int c = 0; c < common.length; c++) {
            agreeing += common[c][c];
        }
        lengths[common.length] = gaps + gapAndUnit;
        squares[common.length] = gaps + gapAndUnit;
        return alpha(agreeing, lengths, squares, units.isEmpty() ? "reason.no.units" : "reason.all.coded");
    }

    /** Coded or not. */
    Figure binary() {
        double coded = units.stream().mapToDouble(u -> u.end() - u.start()).sum();
        double squares = units.stream().mapToDouble(u -> (double) (u.end() - u.start()) * (u.end() - u.start())).sum();
        double gap = gaps + gapAndUnit;
        return alpha(gaps + coded - gapAndUnit, new double[] {coded, gap}, new double[] {squares, gap},
                units.isEmpty() ? "reason.no.units" : "reason.all.coded");
    }

    /** Codes where two coders coded. */
    Figure cu() {
        double agreeing = 0;
        for (int c = 0; c < common.length; c++) {
            agreeing += common[c][c];
        }
        double[] lengths = metLengths();
        return alpha(agreeing, lengths, metSquares(),
                Arrays.stream(lengths).sum() == 0 ? "reason.none.met" : "reason.one.code.met");
    }

    /** One code against the others where two coders coded: the row of that code in the coincidences. */
    Figure ku(int category) {
        double[] lengths = metLengths();
        double own = lengths[category];
        double all = Arrays.stream(lengths).sum();
        if (own == 0) {
            return Figure.notDefined(Texts.get("reason.code.not.met"));
        }
        double expected = own * (all - own) / (all - metSquares()[category] / own);
        return own == all || !Double.isFinite(expected) ? Figure.notDefined(Texts.get("reason.one.code.met"))
                : Figure.of(1 - (own - common[category][category]) / expected);
    }

    private double[] metLengths() {
        return Arrays.stream(common).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }

    private double[] metSquares() {
        double[] squares = new double[common.length];
        for (int unit = 0; unit < met.length; unit++) {
            squares[units.get(unit).category()] += met[unit] * met[unit];
        }
        return squares;
    }

    private static Figure alpha(double agreeing, double[] lengths, double[] squares, String reason) {
        double all = Arrays.stream(lengths).sum();
        double used = Arrays.stream(lengths).filter(l -> l > 0).count();
        double possible = all * all - Arrays.stream(squares).sum();
        double different = all * all - Arrays.stream(lengths).map(l -> l * l).sum();
        if (used < 2 || possible <= 0) {
            return Figure.notDefined(Texts.get(reason));
        }
        return Figure.of(1 - (all - agreeing) * possible / (all * different));
    }
}
