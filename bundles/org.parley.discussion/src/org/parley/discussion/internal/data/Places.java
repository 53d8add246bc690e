// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.UUID;

import org.parley.discussion.Post;

/**
 * Where each post stands in the order of time, and which places belong to a topic, an author, a source id. It holds no
 * posts, so all snapshots share it until a post is added, taken away or moved.
 */
final class Places {

    private final Map<UUID, Integer> byId;
    private final Map<UUID, int[]> byTopic;
    private final Map<UUID, int[]> byAuthor;
    private final Map<String, Integer> bySource;

    /** @param inOrder the posts by time, then number */
    Places(Post[] inOrder) {
        byId = new HashMap<>(inOrder.length * 4 / 3 + 1);
        bySource = new HashMap<>(inOrder.length * 4 / 3 + 1);
        byTopic = new HashMap<>();
        byAuthor = new HashMap<>();
        Map<UUID, int[]> lengths = new HashMap<>();
        for (int place = 0; place < inOrder.length; place++) {
            Post post = inOrder[place];
            byId.put(post.id(), place);
            if (post.sourceId() != null) {
                bySource.put(post.sourceId(), place);
            }
            append(byTopic, lengths, post.topicId(), place);
            if (post.authorId() != null) {
                append(byAuthor, lengths, post.authorId(), place);
            }
        }
        byTopic.replaceAll((id, places) -> Arrays.copyOf(places, lengths.get(id)[0]));
        byAuthor.replaceAll((id, places) -> Arrays.copyOf(places, lengths.get(id)[0]));
    }

    /** The place of a post, or -1. */
    int of(UUID postId) {
        return byId.getOrDefault(postId, -1);
    }

    Map<UUID, Post> byId(Post[] posts) {
        return new MappedMap<>(byId, place -> posts[place]);
    }

    Map<String, Post> bySource(Post[] posts) {
        return new MappedMap<>(bySource, place -> posts[place]);
    }

    Map<UUID, List<Post>> byTopic(Post[] posts) {
        return new MappedMap<>(byTopic, places -> new At(posts, places));
    }

    Map<UUID, List<Post>> byAuthor(Post[] posts) {
        return new MappedMap<>(byAuthor, places -> new At(posts, places));
    }

    static List<Post> inOrder(Post[] posts) {
        return Collections.unmodifiableList(Arrays.asList(posts));
    }

    private static void append(Map<UUID, int[]> lists, Map<UUID, int[]> lengths, UUID key, int place) {
        int[] length = lengths.computeIfAbsent(key, k -> new int[1]);
        int[] places = lists.computeIfAbsent(key, k -> new int[4]);
        if (length[0] == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
            lists.put(key, places);
        }
        places[length[0]++] = place;
    }

    /** The posts at some places. */
    private static final class At extends AbstractList<Post> implements RandomAccess {

        private final Post[] posts;
        private final int[] places;

        At(Post[] posts, int[] places) {
            this.posts = posts;
            this.places = places;
        }

        @Override
        public Post get(int index) {
            return posts[places[index]];
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
