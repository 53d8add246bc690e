// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.BitSet;
import java.util.List;

import org.parley.coding.Coding;
import org.parley.core.Progress;
import org.parley.report.internal.analysis.Tally.Found;

/**
 * In which posts two codes meet: anywhere in the post, or in passages that overlap. Each code counts with what is coded
 * with it itself, for a net meets those below it everywhere.
 */
final class Pairs {

    private final Ground ground;
    private final Places[][] posts;

    /** Where two codes meet. */
    public enum Unit { ANSWER, OVERLAP }

    private Pairs(Ground ground) {
        this.ground = ground;
        int codes = ground.counted().codes().size();
        posts = new Places[codes][codes];
    }

    /** Looks through all posts for pairs of these codes. */
    static Pairs of(Ground ground, List<Integer> codes, Unit unit, Progress progress) {
        Pairs pairs = new Pairs(ground);
        BitSet wanted = new BitSet();
        codes.forEach(wanted::set);
        for (int post = 0; post < ground.counted().posts().size(); post++) {
            Coding[] here = ground.counted().codings(post);
            if (here.length > 1) {
                progress.check();
                pairs.look(post, here, wanted, unit);
            }
        }
        return pairs;
    }

    private void look(int post, Coding[] here, BitSet wanted, Unit unit) {
        int[] codes = ground.counted().marks(post);
        for (int i = 0; i < here.length; i++) {
            for (int j = i + 1; j < here.length; j++) {
                boolean meet = codes[i] != codes[j] && wanted.get(codes[i]) && wanted.get(codes[j]);
                if (meet && (unit == Unit.ANSWER || here[i].start() < here[j].end() && here[j].start() < here[i].end())) {
                    add(Math.min(codes[i], codes[j]), Math.max(codes[i], codes[j]), post);
                }
            }
        }
    }

    private void add(int one, int other, int post) {
        if (posts[one][other] == null) {
            posts[one][other] = new Places();
        }
        posts[one][other].add(post);
    }

    /** Where these two meet. */
    Found of(int one, int other) {
        BitSet both = new BitSet();
        both.set(one);
        both.set(other);
        Places met = posts[Math.min(one, other)][Math.max(one, other)];
        return ground.tally().of(met == null ? new int[0] : met.toArray(), both);
    }

    /** Where a code stands, with or without another. */
    Found alone(int code) {
        BitSet itself = new BitSet();
        itself.set(code);
        return ground.tally().of(ground.counted().own(code), itself);
    }

    /** Posts with both, of the posts with at least one of them: 0 when they never meet, 1 when they always do. */
    static double coefficient(Found both, Found one, Found other) {
        int any = one.posts().length + other.posts().length - both.posts().length;
        return any == 0 ? 0 : both.posts().length / (double) any;
    }
}
