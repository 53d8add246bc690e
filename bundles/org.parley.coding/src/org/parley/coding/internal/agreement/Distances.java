// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.Arrays;

import org.parley.coding.agreement.Level;

/**
 * Squared differences between values (Krippendorff, Content Analysis, 2018, section 12.3): nominal 0 or 1; ordinal
 * (sum of n_g for g from c to k, less (n_c + n_k) / 2) squared; interval (c - k) squared; ratio ((c - k) / (c + k)) squared.
 */
final class Distances {

    private final Level level;
    private final double[] numbers;
    /** How many values stand below a place and at it with half of them; by place. */
    private final double[] middle;

    /** @param margins how often each value occurs among those that can be paired */
    Distances(Level level, double[] numbers, double[] margins) {
        this.level = level;
        this.numbers = numbers;
        this.middle = new double[margins.length];
        double below = 0;
        for (int c = 0; c < margins.length; c++) {
            middle[c] = below + margins[c] / 2;
            below += margins[c];
        }
    }

    double squared(int c, int k) {
        if (c == k) {
            return 0;
        }
        double difference = switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> middle[c] - middle[k];
            case INTERVAL -> numbers[c] - numbers[k];
            case RATIO -> (numbers[c] - numbers[k]) / (numbers[c] + numbers[k]);
        };
        return difference * difference;
    }

    /**
     * The sum of squared differences over all pairs of values, each pair both ways. Where a difference is one of places on
     * a line, it is 2 n times the sum of squared distances from their mean, without a look at each pair.
     */
    double sum(double[] margins) {
        if (Arrays.stream(margins).filter(n -> n > 0).count() < 2) {
            return 0;
        }
        double values = Arrays.stream(margins).sum();
        return switch (level) {
            case NOMINAL -> values * values - Arrays.stream(margins).map(n -> n * n).sum();
            case ORDINAL -> 2 * values * aroundMean(margins, middle, values);
            case INTERVAL -> 2 * values * aroundMean(margins, numbers, values);
            case RATIO -> pairwise(margins);
        };
    }

    private static double aroundMean(double[] margins, double[] places, double values) {
        double mean = 0;
        for (int c = 0; c < margins.length; c++) {
            mean += margins[c] * places[c] / values;
        }
        double sum = 0;
        for (int c = 0; c < margins.length; c++) {
            sum += margins[c] * (places[c] - mean) * (places[c] - mean);
        }
        return sum;
    }

    private double pairwise(double[] margins) {
        double sum = 0;
        for (int c = 0; c < margins.length; c++) {
            for (int k = c + 1; margins[c] > 0 && k < margins.length; k++) {
                sum += margins[k] > 0 ? 2 * margins[c] * margins[k] * squared(c, k) : 0;
            }
        }
        return sum;
    }
}
