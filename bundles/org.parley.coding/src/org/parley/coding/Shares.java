// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.parley.discussion.Post;

/**
 * How many of those who answered said what a code stands for. A member counts once for a code, however often and by
 * however many coders it was put on what they said; codes and nets count what is below them, each member once.
 *
 * @param base    members who answered; answers whose author is not known are in no figure of members
 * @param unknown answers whose author is not known
 * @param inOrder all codes in the order of the tree
 */
public record Shares(int base, int unknown, List<Share> inOrder) {

    /** Below which a code is a candidate for merging or for "other". */
    public record Threshold(int members, double percent) {

        /** The default: five members, and two in a hundred of the base. */
        public static final Threshold USUAL = new Threshold(5, 2);

        /**
         * A threshold.
         *
         * @param members fewest members; 0 for no such limit
         * @param percent smallest share of the base, 0 to 100; 0 for no such limit
         */
        public Threshold {
            if (members < 0 || !(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException(members + ", " + percent);
            }
        }
    }

    /**
     * Figures of a code.
     *
     * @param members  members with this code or one below it
     * @param mentions codings with them
     * @param percent  members as percent of the base, 0 to 100; 0 when nobody answered
     */
    public record Share(Code code, int members, int mentions, double percent) {

        /** Whether it has fewer members than either limit asks for. */
        public boolean below(Threshold threshold) {
            return members < threshold.members() || percent < threshold.percent();
        }
    }

    public Shares {
        inOrder = List.copyOf(inOrder);
    }

    /** Counts what is {@link CodingState#counting() counting}, whoever made it. */
    public static Shares of(CodingState state, Collection<Post> answers) {
        return count(state, answers, state::counting);
    }

    /**
     * Counts original codings.
     *
     * @param answers what was answered to the question that is looked at, or all answers
     * @param counted which codings count, such as those of one coder
     */
    public static Shares of(CodingState state, Collection<Post> answers, Predicate<Coding> counted) {
        return count(state, answers, post -> state.on(post).stream().filter(counted).toList());
    }

    private static Shares count(CodingState state, Collection<Post> answers, Function<UUID, List<Coding>> codings) {
        Map<UUID, Integer> numbers = new HashMap<>();
        Map<UUID, BitSet> members = new HashMap<>();
        Map<UUID, Integer> mentions = new HashMap<>();
        int unknown = 0;
        for (Post post : answers) {
            if (post.authorId() == null) {
                unknown++;
            } else {
                numbers.putIfAbsent(post.authorId(), numbers.size());
            }
            Set<UUID> here = new HashSet<>();
            for (Coding coding : codings.apply(post.id())) {
                mentions.merge(coding.codeId(), 1, Integer::sum);
                here.add(coding.codeId());
            }
            if (post.authorId() != null) {
                int number = numbers.get(post.authorId());
                here.forEach(code -> members.computeIfAbsent(code, any -> new BitSet()).set(number));
            }
        }
        Codebook codebook = state.codebook();
        List<Code> inOrder = codebook.inOrder();
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Code code = inOrder.get(i);
            if (code.parentId() != null) {
                members.computeIfAbsent(code.parentId(), any -> new BitSet())
                        .or(members.getOrDefault(code.id(), new BitSet()));
                mentions.merge(code.parentId(), mentions.getOrDefault(code.id(), 0), Integer::sum);
            }
        }
        int base = numbers.size();
        List<Share> shares = new ArrayList<>(inOrder.size());
        for (Code code : inOrder) {
            int with = members.getOrDefault(code.id(), new BitSet()).cardinality();
            shares.add(new Share(code, with, mentions.getOrDefault(code.id(), 0),
                    base == 0 ? 0 : 100.0 * with / base));
        }
        return new Shares(base, unknown, shares);
    }

    /** The figures of a code; null when the codebook does not have it. */
    public Share of(UUID codeId) {
        return inOrder.stream().filter(share -> share.code().id().equals(codeId)).findFirst().orElse(null);
    }

    /**
     * Codes under the threshold, the rarest first, then in the order of the tree. Left out are retired codes, and codes
     * that stand alone (Don't know, None), which are reported however rare they are.
     */
    public List<Share> below(Threshold threshold) {
        return inOrder.stream().filter(share -> !share.code().retired() && !share.code().exclusive())
                .filter(share -> share.below(threshold))
                .sorted(java.util.Comparator.comparingInt(Share::members)).toList();
    }
}
