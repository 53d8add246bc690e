// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.merge.MergePlan.Head;

/**
 * Where two copies parted, and against which state their changes are set. The chains of both audits agree up to the
 * place where they parted, for each digest covers all before it. When one has taken in the other since, what was taken
 * in then is the state to compare with.
 *
 * @param parted the last change set that both have
 * @param theirs number of the change set there whose state is the base; 0 when the base is a state of ours
 * @param ours   number of the change set here whose state is the base; 0 when the base is a state of theirs
 */
record MergeBase(Head parted, long theirs, long ours) {

    private static final String DIGEST = "SELECT digest FROM store.changeset WHERE number = ?";
    private static final String MERGED = "SELECT other_number, other_digest, own_number FROM merging.merged";

    static MergeBase of(SqlQuery ours, SqlQuery theirs, Head ourHead, Head theirHead) {
        Head parted = parted(ours, theirs, Math.min(ourHead.number(), theirHead.number()));
        Optional<Taken> here = last(ours, theirs, parted);
        Optional<Taken> there = last(theirs, ours, parted);
        // the later of the two knows of the earlier one; when neither does, what was settled here counts
        boolean laterThere = there.isPresent() && (here.isEmpty() || here.get().at() < there.get().upTo());
        return laterThere ? new MergeBase(parted, 0, there.get().upTo())
                : new MergeBase(parted, here.map(Taken::upTo).orElse(parted.number()), 0);
    }

    static Head head(SqlQuery query) {
        long number = query.number("SELECT number FROM store.counter WHERE id = 1");
        return new Head(number, digest(query, number).orElse(Digests.START));
    }

    private static Head parted(SqlQuery ours, SqlQuery theirs, long most) {
        long common = 0;
        long apart = most + 1;
        while (apart - common > 1) {
            long middle = common + (apart - common) / 2;
            Optional<String> digest = digest(ours, middle);
            if (digest.isPresent() && digest.equals(digest(theirs, middle))) {
                common = middle;
            } else {
                apart = middle;
            }
        }
        if (common == 0) {
            throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "merge.strangers"));
        }
        return new Head(common, digest(ours, common).orElseThrow());
    }

    /** The furthest state of the other that one has taken in since they parted. */
    private static Optional<Taken> last(SqlQuery one, SqlQuery other, Head parted) {
        List<Taken> all = one.list(MERGED, f -> new Taken(f.number("other_number"), f.text("other_digest"),
                f.number("own_number") + 1));
        return all.stream().filter(taken -> taken.upTo() > parted.number())
                .filter(taken -> digest(other, taken.upTo()).filter(taken.digest()::equals).isPresent())
                .max(Comparator.comparingLong(Taken::upTo));
    }

    private static Optional<String> digest(SqlQuery query, long number) {
        return query.first(DIGEST, f -> f.text("digest"), number);
    }

    /**
     * A merge.
     *
     * @param upTo   the last change set of the other that was taken in
     * @param digest of that one
     * @param at     number of the change set that took it in
     */
    private record Taken(long upTo, String digest, long at) { }
}
