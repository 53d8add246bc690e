// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongBiFunction;

import org.parley.coding.Coding;
import org.parley.coding.agreement.Difference.Kind;

/** Pairs the codings that two coders put on one text. */
final class Pairing {

    private final List<Pair> agreed = new ArrayList<>();
    private final List<Pair> differing = new ArrayList<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<Coding> first;
    private final List<Coding> second;

    /**
     * Two codings, or one and nothing.
     *
     * @param kind null for agreement
     */
    record Pair(Kind kind, Coding first, Coding second) {

        int start() {
            return first == null ? second.start() : second == null ? first.start()
                    : Math.min(first.start(), second.start());
        }
    }

    private record Candidate(Coding first, Coding second, long rank) { }

    private Pairing(List<Coding> first, List<Coding> second) {
        this.first = first;
        this.second = second;
    }

    /** Codings of the present text, by start. */
    static Pairing of(List<Coding> first, List<Coding> second, int tolerance) {
        Pairing pairing = new Pairing(first, second);
        pairing.pair(null, true, (one, other) -> within(one, other, tolerance));
        pairing.pair(Kind.OTHER_BOUNDARY, true, Pairing::overlap);
        pairing.pair(Kind.OTHER_CODE, false, Pairing::overlap);
        first.stream().filter(one -> !pairing.taken.contains(one.id()))
                .forEach(one -> pairing.differing.add(new Pair(Kind.MISSING, one, null)));
        second.stream().filter(one -> !pairing.taken.contains(one.id()))
                .forEach(one -> pairing.differing.add(new Pair(Kind.MISSING, null, one)));
        pairing.differing.sort(Comparator.comparingInt(Pair::start));
        return pairing;
    }

    /** @param rank lower is nearer; above 0 never */
    private void pair(Kind kind, boolean sameCode, ToLongBiFunction<Coding, Coding> rank) {
        List<Candidate> candidates = new ArrayList<>();
        for (Coding one : first) {
            for (Coding other : second) {
                long near = rank.applyAsLong(one, other);
                if (near <= 0 && sameCode == one.codeId().equals(other.codeId())) {
                    candidates.add(new Candidate(one, other, near));
                }
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::rank).thenComparingInt(c -> c.first().start())
                .thenComparingInt(c -> c.second().start()).thenComparing(c -> c.first().id())
                .thenComparing(c -> c.second().id()));
        for (Candidate candidate : candidates) {
            if (!taken.contains(candidate.first().id()) && !taken.contains(candidate.second().id())) {
                taken.add(candidate.first().id());
                taken.add(candidate.second().id());
                (kind == null ? agreed : differing).add(new Pair(kind, candidate.first(), candidate.second()));
            }
        }
    }

    /** The nearer the beginnings and ends are the lower; above 0 when they are too far apart. */
    private static long within(Coding one, Coding other, int tolerance) {
        int starts = Math.abs(one.start() - other.start());
        int ends = Math.abs(one.end() - other.end());
        return starts > tolerance || ends > tolerance ? 1 : Long.MIN_VALUE / 2 + starts + ends;
    }

    /** The more they share the lower; above 0 when they share nothing. */
    private static long overlap(Coding one, Coding other) {
        long shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return shared > 0 ? -shared : 1;
    }

    /** Pairs with the same code, and with ranges within the tolerance. */
    List<Pair> agreed() {
        return agreed;
    }

    /** What differs, by place. */
    List<Pair> differing() {
        return differing;
    }
}
