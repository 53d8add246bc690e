// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.Figure;
import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/**
 * Decides where two coders differ. What they coded stays as it is; the curated version stands beside it
 * ({@link org.parley.coding.Layer#CURATED}) and counts on a post once each of its differences is decided. Every change can
 * be undone.
 */
public interface Adjudication {

    /**
     * Where two coders differ. Texts on which something is kept from the person ({@link org.parley.coding.Seen#withheld})
     * are left out, and the notes say so.
     *
     * @throws org.parley.core.ProblemException {@code batch.gone} (refused), {@code adjudicate.open} (refused) for a batch
     *         that is not closed
     */
    @Needs(Permission.CONTENT_READ)
    Disputes disputes(Actor person, UUID panelId, Scope scope, Progress progress);

    /**
     * Decides one difference, or decides it anew.
     *
     * @return the difference with its decision
     * @throws org.parley.core.ProblemException {@code adjudicate.blind} (refused) on a text on which something is kept from
     *         the adjudicator, {@code adjudicate.gone} (refused) when the coders do not differ so any more,
     *         {@code adjudicate.apart} (refused) when two codes would stand on the post that exclude each other, {@code
     *         adjudicate.why} (usage) for a reason that is too long; for a code given anew as {@link
     *         org.parley.coding.Codings#code}; as {@link #disputes}
     */
    @Needs({Permission.CONTENT_READ, Permission.WRITE})
    Dispute decide(Actor adjudicator, UUID panelId, Scope scope, Dispute dispute, Ruling ruling);

    /**
     * Lets the curated version count on the posts where nothing is left to decide, such as those that both coded alike.
     * Posts on which something is kept from the adjudicator stay as they are.
     *
     * @return how many posts have come to count so
     * @throws org.parley.core.ProblemException as {@link #disputes}
     */
    @Needs({Permission.CONTENT_READ, Permission.WRITE})
    int settle(Actor adjudicator, UUID panelId, Scope scope);

    /**
     * Which posts are looked at, and whose codings.
     *
     * @param batchId   a closed batch, with the first and second coder that it gives each post; null for two coders who
     *                  are named
     * @param firstId   the first coder; null with a batch
     * @param secondId  the second coder; null with a batch
     * @param posts     with two coders: posts to look at; empty for all that both put a code on. Those that a blind and
     *                  open batch of either holds are left out
     * @param tolerance so many characters may beginning and end of a range differ each, and the ranges are still the same;
     *                  {@link #WHOLE} when only the post counts
     */
    record Scope(UUID batchId, UUID firstId, UUID secondId, Set<UUID> posts, int tolerance) {

        /** A space or a full stop more or less is no other range. */
        public static final int USUAL_TOLERANCE = 3;
        /** Where in the post a code stands does not matter. */
        public static final int WHOLE = Integer.MAX_VALUE;

        public Scope {
            posts = Set.copyOf(posts);
            if ((batchId == null) == (firstId == null || secondId == null) || tolerance < 0) {
                throw new IllegalArgumentException("a batch or two coders");
            }
        }

        /** The texts of a batch that two coders coded. */
        public static Scope of(CoderBatch batch) {
            return new Scope(batch.id(), null, null, Set.of(), USUAL_TOLERANCE);
        }

        /** The posts that both of two coders put a code on. */
        public static Scope of(UUID first, UUID second) {
            return new Scope(null, first, second, Set.of(), USUAL_TOLERANCE);
        }

        /** The same with another tolerance. */
        public Scope within(int characters) {
            return new Scope(batchId, firstId, secondId, posts, characters);
        }
    }

    /**
     * One place where two coders differ. A coding of one is paired with at most one of the other: first with the same code
     * within the tolerance, which is agreement; then with the same code on some of the same words; then with another code
     * on some of them, the longest overlap first. What is left is missing on the other side.
     *
     * @param post     number of the post in the panel
     * @param kind     {@code MISSING}: one side has none
     * @param codeId   the code it is listed under: of two the one with the lower alpha
     * @param first    null when the first coder has none there
     * @param second   null when the second coder has none there
     * @param decision null as long as nobody decided
     */
    record Dispute(UUID postId, long post, Difference.Kind kind, UUID codeId, String firstCoder, Coding first,
            String secondCoder, Coding second, Decision decision) {

        /** Names it for as long as both codings are there. */
        public String key() {
            return Decision.key(first == null ? null : first.id(), second == null ? null : second.id());
        }

        /** Whether it is still to be decided. */
        public boolean open() {
            return decision == null || decision.verdict() == Decision.Verdict.LATER;
        }
    }

    /**
     * The differences that are listed under a code, by post and place.
     *
     * @param alpha Krippendorff's alpha of the code by whole answer, from the original codings alone, over the posts of the
     *              scope
     */
    record Group(UUID codeId, String path, Figure alpha, List<Dispute> disputes) {

        public Group {
            disputes = List.copyOf(disputes);
        }
    }

    /**
     * Where two coders differ.
     *
     * @param posts   posts looked at
     * @param alike   of these, posts without a difference
     * @param curated of these, posts on which the curated version counts
     * @param alpha   of all codes together, as in {@link Group}
     * @param groups  the code with the lowest alpha first; such as have none last
     * @param notes   what is left out for the person who asked, in sentences; empty when nothing is
     */
    record Disputes(Scope scope, int posts, int alike, int curated, Figure alpha, List<Group> groups,
            List<String> notes) {

        public Disputes {
            groups = List.copyOf(groups);
            notes = List.copyOf(notes);
        }

        /** All differences in the order of the groups. */
        public List<Dispute> all() {
            return groups.stream().flatMap(group -> group.disputes().stream()).toList();
        }

        /** The next one to be decided. */
        public Optional<Dispute> next() {
            return all().stream().filter(Dispute::open).findFirst();
        }
    }

    /**
     * What is decided.
     *
     * @param codeId with {@link Decision.Verdict#ANEW}: the code
     * @param start  with it: first UTF-16 position in the present text
     * @param end    with it: position after the last
     * @param why    the reason; may be empty
     */
    record Ruling(Decision.Verdict verdict, UUID codeId, int start, int end, String why) {

        /** A code and range given anew. */
        public static Ruling anew(UUID codeId, int start, int end, String why) {
            return new Ruling(Decision.Verdict.ANEW, codeId, start, end, why);
        }

        /** Any other verdict. */
        public static Ruling of(Decision.Verdict verdict, String why) {
            if (verdict == Decision.Verdict.ANEW) {
                throw new IllegalArgumentException("a code is given anew with its range");
            }
            return new Ruling(verdict, null, 0, 0, why);
        }
    }
}
