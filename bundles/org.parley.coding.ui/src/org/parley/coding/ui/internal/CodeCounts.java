// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/**
 * How many members, and how many places, a code has with all codes below it. What one code has itself is kept as long
 * as the engine hands out the same list for it, so that a new coding costs one list and not all of them.
 */
final class CodeCounts {

    /** What is counted. */
    enum Unit { MEMBERS, MENTIONS, SHARE }

    /** Figures of one code. */
    record Figures(int members, int mentions) { }

    private record Own(List<Coding> from, Discussion discussion, BitSet members, int mentions) { }

    private final Map<UUID, Integer> memberNumbers = new HashMap<>();
    private final Map<UUID, Own> own = new HashMap<>();
    private Map<UUID, Figures> figures = Map.of();
    private int base;
    private CodingState of;
    private Discussion in;

    /** Brings the figures up to date. */
    void update(CodingState codings, Discussion discussion) {
        if (codings == of && discussion == in) {
            return;
        }
        if (discussion != in) {
            base = (int) discussion.inOrder().stream().filter(post -> post.state().counts() && post.authorId() != null)
                    .map(Post::authorId).distinct().count();
        }
        of = codings;
        in = discussion;
        Map<UUID, Figures> now = new HashMap<>();
        for (Code top : codings.codebook().children(null)) {
            sum(top, now);
        }
        figures = now;
    }

    private Own sum(Code code, Map<UUID, Figures> now) {
        Own self = own.compute(code.id(), (id, known) -> known != null && known.from() == of.with(id)
                && known.discussion() == in ? known : count(of.with(id)));
        BitSet members = (BitSet) self.members().clone();
        int mentions = self.mentions();
        Codebook codebook = of.codebook();
        for (Code child : codebook.children(code.id())) {
            Own below = sum(child, now);
            members.or(below.members());
            mentions += below.mentions();
        }
        now.put(code.id(), new Figures(members.cardinality(), mentions));
        return new Own(self.from(), in, members, mentions);
    }

    private Own count(List<Coding> codings) {
        BitSet members = new BitSet();
        int mentions = 0;
        for (Coding coding : codings) {
            Post post = in.post(coding.postId()).filter(one -> one.state().counts()).orElse(null);
            if (post != null) {
                mentions++;
                if (post.authorId() != null) {
                    members.set(memberNumbers.computeIfAbsent(post.authorId(), id -> memberNumbers.size()));
                }
            }
        }
        return new Own(codings, in, members, mentions);
    }

    /** People and places of several codes with all below them, everybody and every place counted once. */
    static Figures together(CodingState state, Discussion discussion, List<Code> codes) {
        Set<UUID> members = new HashSet<>();
        int mentions = 0;
        for (Code code : state.codebook().inOrder()) {
            if (!CodeMoves.within(state.codebook(), code, codes)) {
                continue;
            }
            for (Coding coding : state.with(code.id())) {
                Post post = discussion.post(coding.postId()).filter(one -> one.state().counts()).orElse(null);
                if (post != null) {
                    mentions++;
                    members.add(post.authorId());
                }
            }
        }
        members.remove(null);
        return new Figures(members.size(), mentions);
    }

    Figures of(UUID codeId) {
        return figures.getOrDefault(codeId, new Figures(0, 0));
    }

    /** The figure as the tree shows it. */
    String shown(UUID codeId, Unit unit) {
        Figures one = of(codeId);
        return switch (unit) {
            case MEMBERS -> Integer.toString(one.members());
            case MENTIONS -> Integer.toString(one.mentions());
            case SHARE -> base == 0 ? "" : Math.round(100.0 * one.members() / base) + " %";
        };
    }

    /** True for a code with fewer than five members, or fewer than two in a hundred of those who wrote. */
    boolean few(UUID codeId) {
        int members = of(codeId).members();
        return members < 5 || members * 50 < base;
    }
}
