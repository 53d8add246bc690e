// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.parley.coding.agreement.DeviationInterval;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Interval;
import org.parley.coding.agreement.Level;
import org.parley.core.Progress;

/**
 * What alpha is made of, for each unit: its values, and the sum of their squared differences over m - 1. From these the
 * alpha of a draw of units is a matter of adding, without building its table.
 */
final class Coincidences {

    /** Ratios are compared pair by pair in each draw, the other levels by sums. */
    private static final int MOST_RATIOS = 2_000;

    private final Level level;
    private final double[] numbers;
    private final int categories;
    /** Units with the same values are one of these; alike in what they add, they need to be added once only. */
    private final int[][] patterns;
    /** For each unit its pattern. */
    private final int[] patternOf;
    /** For each pattern; null at the ordinal level, where distances hang on the draw. */
    private final double[] disagreements;

    Coincidences(RatingTable table) {
        this.level = table.level();
        this.numbers = table.numbers();
        this.categories = table.categories();
        int[][] units = table.pairable();
        this.patternOf = new int[units.length];
        Map<List<Integer>, Integer> places = new HashMap<>();
        for (int u = 0; u < units.length; u++) {
            List<Integer> values = Arrays.stream(units[u]).sorted().boxed().toList();
            patternOf[u] = places.computeIfAbsent(values, v -> places.size());
        }
        this.patterns = new int[places.size()][];
        places.forEach((values, place) -> patterns[place] = values.stream().mapToInt(Integer::intValue).toArray());
        Distances fixed = new Distances(level, numbers, new double[categories]);
        this.disagreements = level == Level.ORDINAL ? null
                : Arrays.stream(patterns).mapToDouble(pattern -> disagreement(pattern, fixed)).toArray();
    }

    /** Values in units with two or more. */
    int pairable() {
        return Arrays.stream(patternOf).map(pattern -> patterns[pattern].length).sum();
    }

    /** How often each pattern is there. */
    int[] once() {
        int[] weights = new int[patterns.length];
        for (int pattern : patternOf) {
            weights[pattern]++;
        }
        return weights;
    }

    private static double disagreement(int[] unit, Distances distances) {
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            for (int j = i + 1; j < unit.length; j++) {
                sum += distances.squared(unit[i], unit[j]);
            }
        }
        return 2 * sum / (unit.length - 1);
    }

    /** How often each value occurs when each pattern counts as often as {@code weights} says. */
    private double[] margins(int[] weights) {
        double[] margins = new double[categories];
        for (int p = 0; p < patterns.length; p++) {
            for (int value : patterns[p]) {
                margins[value] += weights[p];
            }
        }
        return margins;
    }

    /** Alpha when each pattern counts so often; not a number when it is not defined. */
    double alpha(int[] weights) {
        double[] margins = margins(weights);
        Distances distances = new Distances(level, numbers, margins);
        double observed = 0;
        for (int p = 0; p < patterns.length; p++) {
            if (weights[p] > 0) {
                observed += weights[p] * (disagreements == null ? disagreement(patterns[p], distances)
                        : disagreements[p]);
            }
        }
        double expected = distances.sum(margins);
        return expected > 0 ? 1 - (Arrays.stream(margins).sum() - 1) * observed / expected : Double.NaN;
    }

    /** Alpha of the units as they are. */
    Figure figure() {
        double alpha = alpha(once());
        return Double.isNaN(alpha) ? Figure.notDefined(Texts.get("reason.no.pair")) : Figure.of(alpha);
    }

    Interval interval(int draws, long seed, Progress progress) {
        boolean slow = level == Level.RATIO && categories > MOST_RATIOS;
        if (patternOf.length < 2 || slow) {
            Figure none = Figure.notDefined(slow ? Texts.get("reason.slow", categories) : Texts.get("reason.one.unit"));
            return new Interval(none, none, draws, 0, seed);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] alphas = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            progress.check();
            int[] weights = new int[patterns.length];
            for (int u = 0; u < patternOf.length; u++) {
                weights[patternOf[random.nextInt(patternOf.length)]]++;
            }
            alphas[draw] = alpha(weights);
        }
        Percentiles percentiles = new Percentiles(alphas);
        return new Interval(percentiles.at(Percentiles.LOW), percentiles.at(Percentiles.HIGH), draws,
                percentiles.defined(), seed);
    }

    /** As Hayes and Krippendorff 2007 draw: M pairs, each with a disagreement from the observed coincidences. */
    DeviationInterval deviations(int draws, long seed, Progress progress) {
        int[] once = once();
        double[] margins = margins(once);
        double values = Arrays.stream(margins).sum();
        Distances distances = new Distances(level, numbers, margins);
        double expected = distances.sum(margins) / (values * (values - 1));
        long pairs = Arrays.stream(patternOf).mapToLong(p -> (long) patterns[p].length * (patterns[p].length - 1) / 2)
                .sum();
        double[] alphas = new double[expected > 0 ? draws : 0];
        Deviations observed = new Deviations(observed(distances));
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < alphas.length; draw++) {
            progress.check();
            alphas[draw] = 1 - observed.mean(pairs, random) / expected;
        }
        Percentiles percentiles = new Percentiles(alphas);
        return new DeviationInterval(percentiles.at(Percentiles.LOW), percentiles.at(Percentiles.HIGH), pairs,
                percentiles.below(0.667), percentiles.below(0.70), percentiles.below(0.80), draws, seed);
    }

    /** The share of the coincidences that each squared difference has. */
    private Map<Double, Double> observed(Distances distances) {
        Map<Double, Double> shares = new TreeMap<>();
        double all = pairable();
        int[] once = once();
        for (int p = 0; p < patterns.length; p++) {
            int[] unit = patterns[p];
            double share = 2.0 * once[p] / (unit.length - 1) / all;
            for (int i = 0; i < unit.length; i++) {
                for (int j = i + 1; j < unit.length; j++) {
                    shares.merge(distances.squared(unit[i], unit[j]), share, Double::sum);
                }
            }
        }
        return shares;
    }

    /** Squared differences to draw from. */
    private static final class Deviations {

        private final double[] values;
        private final double[] cumulated;

        Deviations(Map<Double, Double> shares) {
            values = shares.keySet().stream().mapToDouble(Double::doubleValue).toArray();
            cumulated = shares.values().stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.parallelPrefix(cumulated, Double::sum);
        }

        double mean(long count, SplittableRandom random) {
            double sum = 0;
            for (long i = 0; i < count; i++) {
                int found = Arrays.binarySearch(cumulated, random.nextDouble());
                int place = found < 0 ? -found - 1 : found + 1;
                sum += values[Math.min(place, values.length - 1)];
            }
            return sum / count;
        }
    }
}
