// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.discussion.Decision;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.Topic;

/** A {@link Discussion} with what is needed to make the next one cheaply. */
final class State {

    static final Comparator<Post> BY_TIME = Comparator.comparing(Post::at).thenComparingLong(Post::number);

    private final Discussion discussion;
    private final Places places;
    private final Post[] posts;

    private State(Discussion discussion, Places places, Post[] posts) {
        this.discussion = discussion;
        this.places = places;
        this.posts = posts;
    }

    /** A state with a new index. */
    static State of(long asOf, UUID panelId, Map<UUID, Topic> topics, Collection<Post> posts, List<QueueItem> queue,
            Map<UUID, List<Decision>> decisions) {
        Post[] inOrder = posts.toArray(Post[]::new);
        Arrays.sort(inOrder, BY_TIME);
        return of(asOf, panelId, topics, new Places(inOrder), inOrder, queue, decisions);
    }

    /** A state whose posts stand where they stood; {@code posts} is not copied and must not be changed afterwards. */
    static State of(long asOf, UUID panelId, Map<UUID, Topic> topics, Places places, Post[] posts,
            List<QueueItem> queue, Map<UUID, List<Decision>> decisions) {
        return new State(new Discussion(asOf, panelId, Collections.unmodifiableMap(topics), places.byId(posts),
                Places.inOrder(posts), places.byTopic(posts), places.byAuthor(posts), places.bySource(posts),
                Collections.unmodifiableList(queue), Collections.unmodifiableMap(decisions)), places, posts);
    }

    Discussion discussion() {
        return discussion;
    }

    Places places() {
        return places;
    }

    /** A copy of the posts in order, free to be changed. */
    Post[] copyOfPosts() {
        return posts.clone();
    }
}
