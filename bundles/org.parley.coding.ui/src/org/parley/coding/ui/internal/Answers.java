// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/** The posts of one text in their order. What staff wrote stands among them and is no answer. Knows no widgets. */
final class Answers {

    private final Discussion discussion;
    private final PanelState panel;
    private final UUID topicId;
    private final List<Post> posts;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<Post> answers = new ArrayList<>();
    private Map<String, List<Post>> byWords;

    Answers(Discussion discussion, PanelState panel, UUID topicId) {
        this.discussion = discussion;
        this.panel = panel;
        this.topicId = topicId;
        Topic topic = topicId == null ? null : discussion.topics().get(topicId);
        this.posts = topic == null ? List.of()
                : discussion.of(topic).stream().filter(post -> post.state().counts()).toList();
        for (int i = 0; i < posts.size(); i++) {
            places.put(posts.get(i).id(), i);
            if (answer(panel, posts.get(i))) {
                answers.add(posts.get(i));
            }
        }
    }

    /** True for what a member wrote, and for what nobody knows the author of. */
    static boolean answer(PanelState panel, Post post) {
        return panel.member(post.authorId()).map(member -> !member.staff()).orElse(true);
    }

    Discussion discussion() {
        return discussion;
    }

    UUID topicId() {
        return topicId;
    }

    Optional<Topic> topic() {
        return Optional.ofNullable(topicId).map(discussion.topics()::get);
    }

    /** All posts that count, those of staff among them. */
    List<Post> posts() {
        return posts;
    }

    /** What is to be coded. */
    List<Post> answers() {
        return answers;
    }

    boolean isAnswer(Post post) {
        return answer(panel, post);
    }

    /** The place of an answer from 1; 0 for what is none. */
    int number(UUID postId) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).id().equals(postId)) {
                return i + 1;
            }
        }
        return 0;
    }

    Optional<Member> author(Post post) {
        return panel.member(post.authorId());
    }

    /** The first answer that fits after a post (or before it), once around; the post itself comes last. */
    Optional<Post> next(UUID from, int step, Predicate<Post> fits) {
        int size = posts.size();
        int at = places.getOrDefault(from, step > 0 ? -1 : size);
        for (int i = 1; i <= size; i++) {
            Post post = posts.get(Math.floorMod(at + i * step, size));
            if (isAnswer(post) && fits.test(post)) {
                return Optional.of(post);
            }
        }
        return Optional.empty();
    }

    /** The answer after a post (or before it), without going around. */
    Optional<Post> neighbour(UUID from, int step) {
        int at = places.getOrDefault(from, step > 0 ? -1 : posts.size());
        for (int i = at + step; i >= 0 && i < posts.size(); i += step) {
            if (isAnswer(posts.get(i))) {
                return Optional.of(posts.get(i));
            }
        }
        return Optional.empty();
    }

    /** Other answers with the same words; case, spaces and the way accents are written do not count. */
    List<Post> same(Post post) {
        if (byWords == null) {
            byWords = new HashMap<>();
            answers.forEach(one -> byWords.computeIfAbsent(folded(one), words -> new ArrayList<>(1)).add(one));
        }
        return byWords.getOrDefault(folded(post), List.of()).stream().filter(one -> !one.id().equals(post.id()))
                .toList();
    }

    private static String folded(Post post) {
        return Normalizer.normalize(post.text().words(), Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** What was asked: the first post of the text, when staff wrote it or others answer it. */
    Optional<Post> question() {
        UUID starter = topic().map(Topic::starterId).orElse(null);
        return discussion.post(starter).filter(post -> Objects.equals(post.topicId(), topicId));
    }
}
