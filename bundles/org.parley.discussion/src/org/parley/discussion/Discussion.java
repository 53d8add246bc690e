// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said in a panel as it stood after a certain write: immutable, shared, free to use on any thread.
 *
 * @param asOf       number of the last change set in it
 * @param topics     by id
 * @param posts      by id
 * @param inOrder    all posts by time, then id
 * @param byTopic    posts of a topic by time, then id
 * @param byAuthor   posts of a member by time, then id
 * @param bySource   posts by id in their source
 * @param queue      what waits for a moderator, oldest first
 * @param decisions  decisions on a post, oldest first, by post id
 */
public record Discussion(long asOf, UUID panelId, Map<UUID, Topic> topics, Map<UUID, Post> posts, List<Post> inOrder,
        Map<UUID, List<Post>> byTopic, Map<UUID, List<Post>> byAuthor, Map<String, Post> bySource,
        List<QueueItem> queue, Map<UUID, List<Decision>> decisions) {

    /** The post with this id. */
    public Optional<Post> post(UUID id) {
        return Optional.ofNullable(id == null ? null : posts.get(id));
    }

    /** The posts of a topic by time; empty when there are none. */
    public List<Post> of(Topic topic) {
        return byTopic.getOrDefault(topic.id(), List.of());
    }
}
