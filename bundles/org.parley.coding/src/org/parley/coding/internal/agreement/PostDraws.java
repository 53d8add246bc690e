// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Interval;
import org.parley.core.Progress;

/**
 * Draws posts with replacement, the same draws for every code, and adds up what alpha is made of. A draw costs one random
 * number for a post and one addition for each post that has the code.
 */
final class PostDraws {

    private final int coders;
    /** How many decisions a post is worth: 1, or the length of its text. */
    private final double[] sizes;
    private final int draws;
    private final long seed;

    PostDraws(int coders, double[] sizes, int draws, long seed) {
        this.coders = coders;
        this.sizes = sizes;
        this.draws = draws;
        this.seed = seed;
    }

    /** For each code its interval, and last the one of all of them together. */
    Interval[] intervals(List<Presence> codes, Progress progress) {
        double[][] alphas = new double[codes.size() + 1][draws];
        int[][] posts = new int[codes.size()][];
        double[][] present = new double[codes.size()][];
        double[][] differing = new double[codes.size()][];
        for (int code = 0; code < posts.length; code++) {
            List<Presence.Part> parts = codes.get(code).parts();
            posts[code] = parts.stream().mapToInt(Presence.Part::post).toArray();
            present[code] = parts.stream().mapToDouble(Presence.Part::present).toArray();
            differing[code] = parts.stream().mapToDouble(Presence.Part::differing).toArray();
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = new int[sizes.length];
        for (int draw = 0; draw < draws && sizes.length > 1; draw++) {
            progress.check();
            double total = draw(random, times);
            double allPresent = 0;
            double allDiffering = 0;
            for (int code = 0; code < posts.length; code++) {
                double withCode = sum(posts[code], present[code], times);
                double apart = sum(posts[code], differing[code], times);
                alphas[code][draw] = Presence.alpha(coders, total, withCode, apart);
                allPresent += withCode;
                allDiffering += apart;
            }
            alphas[posts.length][draw] = Presence.alpha(coders, total * posts.length, allPresent, allDiffering);
        }
        return Arrays.stream(alphas).map(this::interval).toArray(Interval[]::new);
    }

    private double draw(SplittableRandom random, int[] times) {
        Arrays.fill(times, 0);
        double total = 0;
        for (int i = 0; i < times.length; i++) {
            int post = random.nextInt(times.length);
            times[post]++;
            total += sizes[post];
        }
        return total;
    }

    private static double sum(int[] posts, double[] values, int[] times) {
        double sum = 0;
        for (int i = 0; i < posts.length; i++) {
            sum += times[posts[i]] * values[i];
        }
        return sum;
    }

    private Interval interval(double[] alphas) {
        if (sizes.length < 2) {
            Figure none = Figure.notDefined(Texts.get(sizes.length == 0 ? "reason.no.posts" : "reason.one.post"));
            return new Interval(none, none, draws, 0, seed);
        }
        Percentiles percentiles = new Percentiles(alphas);
        return new Interval(percentiles.at(Percentiles.LOW), percentiles.at(Percentiles.HIGH), draws,
                percentiles.defined(), seed);
    }
}
