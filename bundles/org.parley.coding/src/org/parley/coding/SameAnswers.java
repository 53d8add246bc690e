// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.parley.discussion.Post;

/**
 * Which answers say the same. Two answers are <em>identical</em> when nothing but case, accents, spaces and punctuation
 * differs ({@link FoldedText}). They are <em>alike</em> when they have as many words in the same order and at most a
 * fifth of the words, but always one, differ by spelling: one letter in words of five to eight letters, two in longer
 * ones, none in shorter words and in words with a digit, since those carry the meaning ({@code not}, {@code 2}). Answers
 * without a letter or digit, such as emoji, are identical or different, never alike.
 *
 * <p>A group forms around the wording that most answers share, the first one where several are equally frequent; an
 * answer that is alike to two of them goes with the more frequent. All of a group are alike to that wording, so likeness
 * is never handed on from one to the next. An answer that is one word long is looked for among those with the same first
 * two or last two letters. Immutable; any thread.
 */
public final class SameAnswers {

    private final Map<UUID, Group> groups;
    private final Map<UUID, FoldedText> texts;
    private final Map<FoldedText, List<Post>> wordings;

    private SameAnswers(Map<UUID, Group> groups, Map<UUID, FoldedText> texts,
            Map<FoldedText, List<Post>> wordings) {
        this.groups = groups;
        this.texts = texts;
        this.wordings = wordings;
    }

    /** How many other answers have the same words as one, and how many have nearly the same. */
    public record Others(int identical, int alike) { }

    /**
     * Answers that say the same.
     *
     * @param wording   the answer that stands for all of them, of the most frequent wording
     * @param identical answers with that wording, in their order; {@code wording} is the first
     * @param alike     answers with nearly that wording, in their order
     */
    public record Group(Post wording, List<Post> identical, List<Post> alike) {

        public Group {
            identical = List.copyOf(identical);
            alike = List.copyOf(alike);
        }

        /** How many answers there are, at least one. */
        public int size() {
            return identical.size() + alike.size();
        }
    }

    /** Groups answers, which are given in their order. */
    public static SameAnswers of(List<Post> answers) {
        Map<UUID, FoldedText> texts = new HashMap<>();
        Map<FoldedText, List<Post>> wordings = new LinkedHashMap<>();
        for (Post answer : answers) {
            FoldedText text = FoldedText.of(answer.text().words());
            texts.put(answer.id(), text);
            wordings.computeIfAbsent(text, any -> new ArrayList<>(1)).add(answer);
        }
        Map<FoldedText, List<FoldedText>> leaders = leaders(wordings);
        Map<UUID, Group> groups = new HashMap<>();
        Map<UUID, Integer> places = places(answers);
        leaders.forEach((leader, followers) -> {
            List<Post> identical = wordings.get(leader);
            List<Post> alike = followers.stream().flatMap(text -> wordings.get(text).stream())
                    .sorted(Comparator.comparing(post -> places.get(post.id()))).toList();
            Group group = new Group(identical.get(0), identical, alike);
            identical.forEach(post -> groups.put(post.id(), group));
            alike.forEach(post -> groups.put(post.id(), group));
        });
        return new SameAnswers(groups, texts, wordings);
    }

    private static Map<UUID, Integer> places(List<Post> answers) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            places.put(answers.get(i).id(), i);
        }
        return places;
    }

    /** The wordings that groups form around, with those that are alike to each. */
    private static Map<FoldedText, List<FoldedText>> leaders(Map<FoldedText, List<Post>> wordings) {
        List<FoldedText> inOrder = new ArrayList<>(wordings.keySet());
        inOrder.sort(Comparator.comparing((FoldedText text) -> wordings.get(text).size()).reversed());
        Map<FoldedText, List<FoldedText>> leaders = new LinkedHashMap<>();
        Map<String, List<FoldedText>> blocks = new HashMap<>();
        Map<FoldedText, Integer> ranks = new HashMap<>();
        for (FoldedText text : inOrder) {
            FoldedText leader = null;
            Set<String> names = text.blocks();
            for (String block : names) {
                for (FoldedText other : blocks.getOrDefault(block, List.of())) {
                    if ((leader == null || ranks.get(other) < ranks.get(leader)) && text.alike(other)) {
                        leader = other;
                    }
                }
            }
            if (leader == null) {
                ranks.put(text, ranks.size());
                leaders.put(text, new ArrayList<>(0));
                names.forEach(block -> blocks.computeIfAbsent(block, any -> new ArrayList<>(1)).add(text));
            } else {
                leaders.get(leader).add(text);
            }
        }
        return leaders;
    }

    /** The group of an answer; null for one that was not among those given. */
    public Group of(UUID postId) {
        return groups.get(postId);
    }

    /** The other answers with the very words of this one, in their order. */
    public List<Post> identical(UUID postId) {
        return wordings.getOrDefault(texts.get(postId), List.of()).stream()
                .filter(post -> !post.id().equals(postId)).toList();
    }

    /** The answers of the same group whose words differ from this one. */
    public List<Post> alike(UUID postId) {
        Group group = groups.get(postId);
        FoldedText text = texts.get(postId);
        return group == null ? List.of() : Stream.concat(group.identical().stream(), group.alike().stream())
                .filter(post -> !texts.get(post.id()).equals(text)).toList();
    }

    /** How many others there are of both kinds. */
    public Others others(UUID postId) {
        Group group = groups.get(postId);
        int words = group == null ? 0 : wordings.get(texts.get(postId)).size();
        return group == null ? new Others(0, 0) : new Others(words - 1, group.size() - words);
    }

    /** All groups of two and more, the largest first. */
    public List<Group> repeated() {
        return groups.values().stream().distinct().filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt(Group::size).reversed()
                        .thenComparing(group -> group.wording().at()).thenComparing(group -> group.wording().number()))
                .toList();
    }
}
