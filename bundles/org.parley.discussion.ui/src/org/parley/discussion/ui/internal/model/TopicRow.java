// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.parley.discussion.Post;
import org.parley.discussion.Topic;

/**
 * A topic as a line of a table.
 *
 * @param topic   the topic
 * @param posts   posts that count
 * @param people  people who wrote them
 * @param last    when the last of them was written; when the topic began, when there is none
 * @param replies posts by others than who began it
 * @param waiting posts that wait for a decision
 */
public record TopicRow(Topic topic, int posts, int people, Instant last, int replies, int waiting) {

    /** The topics of a scene, the one with the newest post first. */
    public static List<TopicRow> all(Scene scene, QueueModel queue) {
        return scene.said().topics().values().stream().map(topic -> of(topic, scene, queue))
                .sorted(Comparator.comparing(TopicRow::last, Comparator.nullsFirst(Comparator.naturalOrder())).reversed()
                        .thenComparing(row -> row.topic().title()))
                .toList();
    }

    private static TopicRow of(Topic topic, Scene scene, QueueModel queue) {
        List<Post> posts = scene.said().of(topic).stream().filter(post -> post.state().counts()).toList();
        Post starter = scene.said().post(topic.starterId()).orElse(null);
        int people = (int) posts.stream().map(Post::authorId).filter(Objects::nonNull).distinct().count();
        int replies = (int) posts.stream().filter(post -> starter == null ? post.kind() != Post.Kind.STARTER
                : !post.id().equals(starter.id()) && !Objects.equals(post.authorId(), starter.authorId())).count();
        int waiting = (int) scene.said().of(topic).stream().filter(post -> queue.of(post.id()).isPresent()).count();
        return new TopicRow(topic, posts.size(), people,
                posts.isEmpty() ? topic.at() : posts.get(posts.size() - 1).at(), replies, waiting);
    }

    /** Whether somebody else has answered. */
    public boolean answered() {
        return replies > 0;
    }

    /** The activity it belongs to, or empty. */
    public String activity() {
        return Objects.requireNonNullElse(topic.activity(), "");
    }
}
