// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.parley.coding.Coding;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingState;
import org.parley.coding.internal.Matches;
import org.parley.coding.internal.Matches.Range;
import org.parley.discussion.Post;
import org.parley.discussion.Search.Placed;
import org.parley.discussion.Search.Span;

/** Evaluates a query over all posts at once, part by part. A pure function of its ground. */
final class Evaluator {

    private final Ground ground;
    private final List<Post> posts;
    private final Set<UUID> codes = new HashSet<>();
    private boolean askedCodings;

    Evaluator(Ground ground) {
        this.ground = ground;
        this.posts = ground.posts();
    }

    /** The codes that the query has meant. */
    Set<UUID> codes() {
        return codes;
    }

    /** Whether the query has asked for codings at all. */
    boolean askedCodings() {
        return askedCodings;
    }

    Hits of(Node node) {
        ground.progress().check();
        if (node instanceof Node.Coded coded) {
            return coded(coded);
        } else if (node instanceof Node.Said said) {
            return said(said);
        } else if (node instanceof Node.Matching matching) {
            return matching(matching);
        } else if (node instanceof Node.About about) {
            return about(about);
        } else if (node instanceof Node.Not not) {
            BitSet holds = (BitSet) of(not.other()).holds().clone();
            holds.flip(0, posts.size());
            return Hits.where(holds, posts.size());
        } else if (node instanceof Node.All all) {
            return joined(all.parts(), true);
        } else if (node instanceof Node.Any any) {
            return joined(any.parts(), false);
        }
        return related((Node.Related) node);
    }

    private Hits coded(Node.Coded wanted) {
        askedCodings = true;
        CodingState state = ground.codings();
        Predicate<Coding> fits = coder(wanted);
        Hits.Builder hits = new Hits.Builder(posts.size());
        boolean any = wanted.codes().isEmpty() || wanted.codes().contains("*");
        if (any) {
            add(state.codings().values(), fits, hits);
        } else {
            Set<UUID> meant = new Meant(state.codebook()).by(wanted.codes(), wanted.at());
            codes.addAll(meant);
            meant.forEach(code -> add(state.with(code), fits, hits));
        }
        return hits.build();
    }

    private Predicate<Coding> coder(Node.Coded wanted) {
        Predicate<Coding> fits = coding -> wanted.best() == null || coding.best() == wanted.best();
        if (wanted.coders().isEmpty()) {
            return fits;
        }
        Set<UUID> coders = new HashSet<>();
        Map<String, UUID> known = ground.codings().codings().values().stream().collect(Collectors.toMap(
                coding -> coding.coder().toLowerCase(Locale.ROOT), Coding::coderId, (one, other) -> one));
        for (String name : wanted.coders()) {
            UUID id = known.get(name.strip().toLowerCase(Locale.ROOT));
            if (id == null) {
                String names = ground.codings().codings().values().stream().map(Coding::coder).distinct().sorted()
                        .collect(Collectors.joining(", "));
                throw Texts.usage(names.isEmpty() ? "find.coder.none" : "find.coder", name,
                        Integer.toString(wanted.at() + 1), names);
            }
            coders.add(id);
        }
        return fits.and(coding -> coders.contains(coding.coderId()));
    }

    private void add(Iterable<Coding> codings, Predicate<Coding> fits, Hits.Builder hits) {
        for (Coding coding : codings) {
            Integer at = ground.places().get(coding.postId());
            // a coding of an older text has no place in this one
            if (at != null && !coding.adrift() && posts.get(at).text().id().equals(coding.textId()) && fits.test(coding)) {
                hits.add(at, coding.start(), coding.end());
            }
        }
    }

    private Hits said(Node.Said said) {
        Hits.Builder hits = new Hits.Builder(posts.size());
        for (Placed placed : ground.words().places(said.words(), ground.progress())) {
            Integer at = ground.places().get(placed.postId());
            if (at != null && posts.get(at).text().id().equals(placed.textId())) {
                for (Span span : placed.spans()) {
                    hits.add(at, span.start(), span.end());
                }
            }
        }
        return hits.build();
    }

    private Hits matching(Node.Matching wanted) {
        Matches matches = new Matches(CodingRule.once(null, null, CodingRule.By.PATTERN, wanted.regex(), false));
        Hits.Builder hits = new Hits.Builder(posts.size());
        for (int at = 0; at < posts.size(); at++) {
            ground.progress().check();
            for (Range range : matches.in(posts.get(at), ground.progress())) {
                hits.add(at, range.start(), range.end());
            }
        }
        return hits.build();
    }

    private Hits about(Node.About about) {
        Predicate<Post> fits = new Answers(ground).of(about);
        BitSet holds = new BitSet(posts.size());
        for (int at = 0; at < posts.size(); at++) {
            holds.set(at, fits.test(posts.get(at)));
        }
        return Hits.where(holds, posts.size());
    }

    private Hits joined(List<Node> parts, boolean all) {
        List<Hits> hits = parts.stream().map(this::of).toList();
        BitSet holds = (BitSet) hits.get(0).holds().clone();
        hits.forEach(one -> {
            if (all) {
                holds.and(one.holds());
            } else {
                holds.or(one.holds());
            }
        });
        long[][] ranges = new long[posts.size()][];
        for (int at = holds.nextSetBit(0); at >= 0; at = holds.nextSetBit(at + 1)) {
            long[] here = Ranges.NONE;
            for (Hits one : hits) {
                here = Ranges.union(here, one.at(at));
            }
            ranges[at] = here;
        }
        return new Hits(holds, ranges);
    }

    private Hits related(Node.Related node) {
        Hits left = of(node.left());
        Hits right = of(node.right());
        long[][] ranges = new long[posts.size()][];
        BitSet holds = new BitSet(posts.size());
        Map<UUID, Map<UUID, Integer>> last = node.relation() == Relation.THEN ? last(right) : Map.of();
        for (int at = left.holds().nextSetBit(0); at >= 0; at = left.holds().nextSetBit(at + 1)) {
            Post post = posts.get(at);
            long[] here = left.at(at);
            if (post.authorId() != null && last.getOrDefault(post.topicId(), Map.of())
                    .getOrDefault(post.authorId(), -1) > at) {
                here = node.not() ? Ranges.NONE : here;
            } else {
                here = Ranges.related(here, right.at(at), node.relation(), node.within(), node.not(), post.text().words());
            }
            ranges[at] = here;
            holds.set(at, here.length > 0);
        }
        return new Hits(holds, ranges);
    }

    /** The last post with a place, by topic and author. */
    private Map<UUID, Map<UUID, Integer>> last(Hits hits) {
        Map<UUID, Map<UUID, Integer>> last = new HashMap<>();
        for (int at = hits.holds().nextSetBit(0); at >= 0; at = hits.holds().nextSetBit(at + 1)) {
            Post post = posts.get(at);
            if (hits.at(at).length > 0 && post.authorId() != null) {
                last.computeIfAbsent(post.topicId(), topic -> new HashMap<>()).put(post.authorId(), at);
            }
        }
        return last;
    }
}
