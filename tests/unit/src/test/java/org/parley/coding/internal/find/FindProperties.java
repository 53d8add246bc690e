// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.coding.Code;
import org.parley.coding.find.Finder.Place;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;

/** The evaluator against one that goes by the definitions, character by character and post by post. */
class FindProperties {

    private static final String[] TEXTS = {"abcabc", "", "a\uD83D\uDE00b\uD83D\uDE00c", "ccc", "bab", "abcdefghijklmno"};

    /** A query: as text, and as what the naive evaluator works on. */
    record Query(String op, int within, List<Query> parts) {

        String text() {
            return switch (op) {
                case "code" -> "code:" + "ABC".charAt(within);
                case "word" -> String.valueOf("abc".charAt(within));
                case "gender" -> "gender=woman";
                case "not" -> "not (" + parts.get(0).text() + ")";
                case "near", "followed by" -> "(" + parts.get(0).text() + ") " + op + " " + within + " (" + parts.get(1).text()
                        + ")";
                case "not near" -> "(" + parts.get(0).text() + ") not near " + within + " (" + parts.get(1).text() + ")";
                default -> "(" + parts.get(0).text() + ") " + op + " (" + parts.get(1).text() + ")";
            };
        }

        boolean placed() {
            return switch (op) {
                case "gender", "not" -> false;
                case "and", "or" -> parts.stream().anyMatch(Query::placed);
                default -> true;
            };
        }
    }

    /** A coding: post, code, start, length. */
    record Put(int post, int code, int start, int length) { }

    @Provide
    Arbitrary<Query> queries() {
        Arbitrary<Query> leaf = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("code", "word"), Arbitraries.integers().between(0, 2))
                        .as((op, which) -> new Query(op, which, List.of())),
                Arbitraries.just(new Query("gender", 0, List.of())));
        return Arbitraries.recursive(() -> leaf, inner -> Arbitraries.oneOf(leaf, inner.map(one -> new Query("not", 0,
                List.of(one))), Combinators.combine(Arbitraries.of("and", "or", "overlaps", "inside", "near", "followed by",
                        "then", "not overlaps", "not inside", "not near", "not then"), Arbitraries.integers().between(0, 4),
                        inner, inner).as((op, within, one, two) -> new Query(op, within, List.of(one, two)))), 3)
                .filter(FindProperties::readable);
    }

    private static boolean readable(Query query) {
        boolean related = !Set.of("code", "word", "gender", "not", "and", "or").contains(query.op());
        return query.parts().stream().allMatch(FindProperties::readable)
                && (!related || query.parts().stream().allMatch(Query::placed));
    }

    @Provide
    Arbitrary<List<Put>> codings() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 6);
        return Combinators.combine(Arbitraries.integers().between(0, TEXTS.length - 1), Arbitraries.integers().between(0, 2),
                small, Arbitraries.integers().between(1, 6)).as(Put::new).list().ofMaxSize(14);
    }

    @Property(tries = 3000)
    void findsWhatTheDefinitionsSay(@ForAll("queries") Query query, @ForAll("codings") List<Put> codings) {
        Said said = new Said();
        List<Code> codes = List.of(said.code(null, "A"), said.code(null, "B"), said.code(null, "C"));
        Topic topic = said.topic("T", null);
        Member ann = said.member("Ann", Map.of("gender", "woman"));
        Member bob = said.member("Bob", Map.of("gender", "man"));
        for (int i = 0; i < TEXTS.length; i++) {
            Member by = i == 3 ? null : i % 2 == 0 ? ann : bob;
            said.post(topic, by, "2026-01-01T00:00:00Z", Post.State.VISIBLE, TEXTS[i]);
        }
        for (Put put : codings) {
            int length = TEXTS[put.post()].length();
            if (put.start() < length) {
                said.put(said.posts.get(put.post()), codes.get(put.code()), put.start(),
                        Math.min(length, put.start() + put.length()), "Elina", false);
            }
        }
        assertEquals(new Naive(said).places(query), said.find(query.text()).places().stream().map(FindProperties::shown)
                .collect(Collectors.toCollection(TreeSet::new)), query::text);
    }

    private static String shown(Place place) {
        return shown(place.post(), place.start(), place.end());
    }

    private static String shown(Post post, int start, int end) {
        return post.number() + " " + start + " " + end;
    }

    /** A place by its numbers. */
    record Range(int start, int end) { }

    /** Whether a query holds in a post, and its places there. */
    record Here(boolean holds, Set<Range> places) { }

    /** The definitions of {@link org.parley.coding.find.Finder}, word by word. */
    record Naive(Said said) {

        TreeSet<String> places(Query query) {
            TreeSet<String> all = new TreeSet<>();
            for (Post post : said.posts) {
                Here here = in(post, query);
                if (here.holds()) {
                    here.places().forEach(range -> all.add(shown(post, range.start(), range.end())));
                    if (here.places().isEmpty()) {
                        all.add(shown(post, 0, post.text().words().length()));
                    }
                }
            }
            return all;
        }

        private Here in(Post post, Query query) {
            return switch (query.op()) {
                case "code" -> placed(coded(post, query.within()));
                case "word" -> placed(said(post, "abc".charAt(query.within())));
                case "gender" -> new Here(post.authorId() != null && said.members.get(post.authorId()).profile().get("gender")
                        .equals("woman"), Set.of());
                case "not" -> new Here(!in(post, query.parts().get(0)).holds(), Set.of());
                case "and", "or" -> joined(post, query);
                default -> placed(related(post, query));
            };
        }

        private static Here placed(Set<Range> places) {
            return new Here(!places.isEmpty(), places);
        }

        private Set<Range> coded(Post post, int code) {
            return said.codings.stream().filter(coding -> coding.postId().equals(post.id())
                    && coding.codeId().equals(said.codes.get(code).id())).map(coding -> new Range(coding.start(),
                            coding.end())).collect(Collectors.toSet());
        }

        private static Set<Range> said(Post post, char letter) {
            Set<Range> places = new LinkedHashSet<>();
            for (int i = 0; i < post.text().words().length(); i++) {
                if (post.text().words().charAt(i) == letter) {
                    places.add(new Range(i, i + 1));
                }
            }
            return places;
        }

        private Here joined(Post post, Query query) {
            List<Here> parts = query.parts().stream().map(part -> in(post, part)).toList();
            boolean holds = query.op().equals("and") ? parts.stream().allMatch(Here::holds)
                    : parts.stream().anyMatch(Here::holds);
            Set<Range> places = new LinkedHashSet<>();
            if (holds) {
                parts.stream().filter(Here::holds).forEach(part -> places.addAll(part.places()));
            }
            return new Here(holds, places);
        }

        private Set<Range> related(Post post, Query query) {
            boolean not = query.op().startsWith("not ");
            String relation = not ? query.op().substring(4) : query.op();
            Here left = in(post, query.parts().get(0));
            Set<Range> found = new LinkedHashSet<>();
            for (Range one : left.places()) {
                boolean any = in(post, query.parts().get(1)).places().stream()
                        .anyMatch(other -> stands(one, other, relation, query.within(), post.text().words()));
                if (relation.equals("then")) {
                    any |= later(post).stream().anyMatch(next -> !in(next, query.parts().get(1)).places().isEmpty());
                }
                if (any != not) {
                    found.add(one);
                }
            }
            return found;
        }

        private List<Post> later(Post post) {
            List<Post> later = new ArrayList<>();
            for (Post next : said.posts) {
                if (post.authorId() != null && post.authorId().equals(next.authorId()) && next.number() > post.number()
                        && next.topicId().equals(post.topicId())) {
                    later.add(next);
                }
            }
            return later;
        }

        private static boolean stands(Range one, Range other, String relation, int within, String text) {
            Set<Integer> mine = characters(one);
            Set<Integer> its = characters(other);
            return switch (relation) {
                case "overlaps" -> mine.stream().anyMatch(its::contains);
                case "inside" -> its.containsAll(mine);
                case "near" -> mine.stream().anyMatch(its::contains) || between(one, other, text) <= within
                        || between(other, one, text) <= within;
                case "followed by" -> between(one, other, text) <= within;
                default -> other.start() >= one.end();
            };
        }

        private static Set<Integer> characters(Range range) {
            Set<Integer> all = new TreeSet<>();
            for (int i = range.start(); i < range.end(); i++) {
                all.add(i);
            }
            return all;
        }

        /** Code points from the end of one to the start of the other behind it; very many when it is not behind. */
        private static long between(Range one, Range other, String text) {
            return other.start() < one.end() ? Integer.MAX_VALUE
                    : text.substring(one.end(), other.start()).codePoints().count();
        }
    }
}
