// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.parley.coding.agreement.Figure;

/**
 * Sums over decisions between present and absent that coders made about the same things, all of them about each. The
 * formulas are those of tables of ratings for two categories and no missing values; here a decision has a weight, so that
 * the characters of a text need not be looked at one by one.
 */
final class Presence {

    private final int coders;
    private final double total;
    private final double[] with;
    private final double[][] both;
    /** Pairs of coders that differ, over all decisions. */
    private double differing;
    private final List<Part> parts = new ArrayList<>();

    /**
     * What one post adds.
     *
     * @param post      its place among those compared
     * @param present   decisions for present, over all coders
     * @param differing pairs of coders that differ
     */
    record Part(int post, double present, double differing) { }

    /** @param total how many decisions each coder made */
    Presence(int coders, double total) {
        this.coders = coders;
        this.total = total;
        this.with = new double[coders];
        this.both = new double[coders][coders];
    }

    /** Adds decisions for which these coders, as bits, said present. */
    void add(int post, long who, double weight) {
        int count = Long.bitCount(who);
        double pairs = weight * count * (coders - count);
        differing += pairs;
        parts.add(new Part(post, weight * count, pairs));
        for (int one = 0; one < coders; one++) {
            if ((who >> one & 1) == 1) {
                with[one] += weight;
                for (int other = 0; other < coders; other++) {
                    both[one][other] += (who >> other & 1) * weight;
                }
            }
        }
    }

    /** Adds all that another one of the same coders has. */
    void add(Presence more) {
        differing += more.differing;
        parts.addAll(more.parts);
        for (int one = 0; one < coders; one++) {
            with[one] += more.with[one];
            for (int other = 0; other < coders; other++) {
                both[one][other] += more.both[one][other];
            }
        }
    }

    List<Part> parts() {
        return parts;
    }

    double total() {
        return total;
    }

    List<Long> uses() {
        return Arrays.stream(with).mapToObj(Math::round).toList();
    }

    Figure percent() {
        return total == 0 ? Figure.notDefined(Texts.get("reason.no.posts"))
                : Figure.of(1 - differing / (total * coders * (coders - 1) / 2));
    }

    Figure alpha() {
        return undefined(() -> Figure.of(alpha(coders, total, Arrays.stream(with).sum(), differing)));
    }

    /** Alpha from sums; not a number when it is not defined. */
    static double alpha(int coders, double total, double present, double differing) {
        double absent = total * coders - present;
        return present <= 0 || absent <= 0 ? Double.NaN
                : 1 - (total * coders - 1) * differing / (coders - 1) / (present * absent);
    }

    /** Chance: the mean over pairs of coders of what their own shares give. */
    Figure kappa() {
        return undefined(() -> {
            double chance = 0;
            for (int one = 0; one < coders; one++) {
                for (int other = 0; other < coders; other++) {
                    double p = with[one] / total;
                    double q = with[other] / total;
                    chance += one == other ? 0 : p * q + (1 - p) * (1 - q);
                }
            }
            chance /= coders * (coders - 1.0);
            return Figure.of((percent().value().orElseThrow() - chance) / (1 - chance));
        });
    }

    Figure ac1() {
        if (total == 0) {
            return percent();
        }
        double share = Arrays.stream(with).sum() / (total * coders);
        double chance = 2 * share * (1 - share);
        return Figure.of((percent().value().orElseThrow() - chance) / (1 - chance));
    }

    Figure holsti() {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < coders; one++) {
            for (int other = one + 1; other < coders; other++) {
                if (with[one] + with[other] > 0) {
                    sum += 2 * both[one][other] / (with[one] + with[other]);
                    pairs++;
                }
            }
        }
        return pairs > 0 ? Figure.of(sum / pairs)
                : Figure.notDefined(Texts.get(total == 0 ? "reason.no.posts" : "reason.never", coders));
    }

    private Figure undefined(java.util.function.Supplier<Figure> otherwise) {
        double present = Arrays.stream(with).sum();
        if (total == 0) {
            return percent();
        }
        if (present == 0) {
            return Figure.notDefined(Texts.get("reason.never", coders));
        }
        return present >= total * coders ? Figure.notDefined(Texts.get("reason.everywhere", coders)) : otherwise.get();
    }
}
