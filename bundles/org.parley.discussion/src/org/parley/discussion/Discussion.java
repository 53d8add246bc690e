// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.util.HashMap;
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
 * @param inOrder    all posts by time, then number
 * @param byTopic    posts of a topic by time, then number
 * @param byAuthor   posts of a member by time, then number
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

    /**
     * All posts by the names that people use for them in files and commands: the number with and without #, the id in
     * the source with and without the format before its colon, the id here. Made anew at each call.
     */
    public Map<String, Post> byName() {
        Map<String, Post> names = new HashMap<>();
        bySource.forEach((source, post) -> {
            names.put(source.substring(source.indexOf(':') + 1), post);
            names.put(source, post);
        });
        for (Post post : inOrder) {
            names.putIfAbsent(String.valueOf(post.number()), post);
            names.put("#" + post.number(), post);
            names.put(post.id().toString(), post);
        }
        return names;
    }

    /** The posts of a topic by time; empty when there are none. */
    public List<Post> of(Topic topic) {
        return byTopic.getOrDefault(topic.id(), List.of());
    }
}
