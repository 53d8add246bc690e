// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.Arrays;

import org.parley.coding.agreement.Figure;

/**
 * Coefficients from how often each value stands on a unit, with missing values as Gwet has them (Handbook of Inter-Rater
 * Reliability, 4th ed. 2014, chapters 2 to 4). Checked against R irrCAC 1.4 and irr 0.84.1.
 */
final class CountedFigures {

    private final RatingTable table;
    private final int categories;

    CountedFigures(RatingTable table) {
        this.table = table;
        this.categories = table.categories();
    }

    /** Share of agreeing pairs of values: the mean over units with two values at least. */
    Figure percent() {
        double observed = observed((c, k) -> c == k ? 1 : 0);
        return Double.isNaN(observed) ? noPair() : Figure.of(observed);
    }

    /** Holsti's 2M / (N1 + N2), the mean over pairs of coders who rated something. */
    Figure holsti() {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < table.coders(); one++) {
            for (int other = one + 1; other < table.coders(); other++) {
                int decisions = rated(one) + rated(other);
                if (decisions > 0) {
                    long matching = Arrays.stream(table.pair(one, other)).filter(p -> p[0] == p[1]).count();
                    sum += 2.0 * matching / decisions;
                    pairs++;
                }
            }
        }
        return pairs == 0 || noPairs() ? noPair() : Figure.of(sum / pairs);
    }

    /** Fleiss' kappa: chance is the sum of squared shares of the values. */
    Figure fleiss() {
        double chance = Arrays.stream(shares()).map(p -> p * p).sum();
        return corrected((c, k) -> c == k ? 1 : 0, chance);
    }

    /** Brennan and Prediger: chance is one over the number of values. */
    Figure brennanPrediger() {
        return corrected((c, k) -> c == k ? 1 : 0, 1.0 / categories);
    }

    /** Gwet's AC1: chance is the sum of p(1 - p) over q - 1. */
    Figure ac1() {
        return gwet((c, k) -> c == k ? 1 : 0);
    }

    /** The standard error of AC1 over units. */
    Figure ac1Error() {
        Figure ac1 = ac1();
        int count = table.units().length;
        if (ac1.value().isEmpty() || count < 2) {
            return ac1.value().isEmpty() ? ac1 : Figure.notDefined(Texts.get("reason.one.unit"));
        }
        double value = ac1.value().getAsDouble();
        double[] shares = shares();
        double chance = Arrays.stream(shares).map(p -> p * (1 - p)).sum() / (categories - 1);
        double scale = count / (double) table.pairable().length;
        double sum = 0;
        for (int[] unit : table.units()) {
            int[] counts = table.counts(unit);
            double values = Arrays.stream(counts).sum();
            double own = values < 2 ? 0 : scale * (agreeing(counts, (c, k) -> c == k ? 1 : 0) / (values * (values - 1))
                    - chance) / (1 - chance);
            double ownChance = 0;
            for (int c = 0; c < categories; c++) {
                ownChance += counts[c] * (1 - shares[c]) / values / (categories - 1);
            }
            sum += Math.pow(own - 2 * (1 - value) * (ownChance - chance) / (1 - chance) - value, 2);
        }
        return Figure.of(Math.sqrt(sum / (count * (count - 1.0))));
    }

    /** Gwet's AC2 with quadratic weights over the numbers. */
    Figure ac2() {
        if (!table.ordered()) {
            return Figure.notDefined(Texts.get("reason.no.order"));
        }
        double[] numbers = table.numbers();
        double range = categories == 0 ? 0 : numbers[categories - 1] - numbers[0];
        return gwet((c, k) -> c == k ? 1 : 1 - Math.pow((numbers[c] - numbers[k]) / range, 2));
    }

    /** Conger's kappa: chance is the mean over pairs of coders of what their own shares give. */
    Figure conger() {
        double[][] shares = new double[table.coders()][];
        for (int coder = 0; coder < shares.length; coder++) {
            shares[coder] = shares(coder);
            if (shares[coder] == null) {
                return Figure.notDefined(Texts.get("reason.coder.silent"));
            }
        }
        double sum = 0;
        for (int one = 0; one < shares.length; one++) {
            for (int other = 0; other < shares.length; other++) {
                for (int c = 0; one != other && c < categories; c++) {
                    sum += shares[one][c] * shares[other][c];
                }
            }
        }
        return corrected((c, k) -> c == k ? 1 : 0, sum / (shares.length * (shares.length - 1)));
    }

    private Figure gwet(Weights weights) {
        double spread = Arrays.stream(shares()).map(p -> p * (1 - p)).sum();
        double all = 0;
        for (int c = 0; c < categories; c++) {
            for (int k = 0; k < categories; k++) {
                all += weights.of(c, k);
            }
        }
        return corrected(weights, all * spread / (categories * (categories - 1.0)));
    }

    /** (observed - chance) / (1 - chance). */
    private Figure corrected(Weights weights, double chance) {
        double observed = observed(weights);
        if (Double.isNaN(observed)) {
            return noPair();
        }
        if (categories < 2) {
            return Figure.notDefined(Texts.get("reason.one.value", table.labels().get(0)));
        }
        return chance >= 1 ? Figure.notDefined(Texts.get("reason.chance"))
                : Figure.of((observed - chance) / (1 - chance));
    }

    private double observed(Weights weights) {
        double sum = 0;
        int units = 0;
        for (int[] unit : table.units()) {
            int[] counts = table.counts(unit);
            int values = Arrays.stream(counts).sum();
            if (values > 1) {
                sum += agreeing(counts, weights) / (values * (values - 1.0));
                units++;
            }
        }
        return units == 0 ? Double.NaN : sum / units;
    }

    private double agreeing(int[] counts, Weights weights) {
        double sum = 0;
        for (int c = 0; c < categories; c++) {
            double alike = 0;
            for (int k = 0; counts[c] > 0 && k < categories; k++) {
                alike += counts[k] == 0 ? 0 : weights.of(c, k) * counts[k];
            }
            sum += counts[c] * (alike - 1);
        }
        return sum;
    }

    /** The share of each value: the mean over all rated units. */
    private double[] shares() {
        double[] shares = new double[categories];
        for (int[] unit : table.units()) {
            int[] counts = table.counts(unit);
            double values = Arrays.stream(counts).sum();
            for (int c = 0; c < categories; c++) {
                shares[c] += counts[c] / values / table.units().length;
            }
        }
        return shares;
    }

    /** The share of each value among those of a coder; null for a coder without any. */
    private double[] shares(int coder) {
        double rated = rated(coder);
        double[] shares = new double[categories];
        for (int[] unit : table.units()) {
            if (unit[coder] != RatingTable.MISSING) {
                shares[unit[coder]] += 1 / rated;
            }
        }
        return rated == 0 ? null : shares;
    }

    private int rated(int coder) {
        return (int) Arrays.stream(table.units()).filter(unit -> unit[coder] != RatingTable.MISSING).count();
    }

    private boolean noPairs() {
        return table.pairable().length == 0;
    }

    private static Figure noPair() {
        return Figure.notDefined(Texts.get("reason.no.pair"));
    }

    /** How far two values agree, from 0 to 1. */
    private interface Weights {

        double of(int c, int k);
    }
}
