// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.ThreadOf;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/**
 * What an import names by a GUID that is the id of something in this panel: it went out from here and comes back. Such
 * posts are not written again, and such people keep their place.
 */
final class OwnThings {

    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, Contribution> words = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private int topics;

    /** Finds them and takes the posts among them out of what is to be written. */
    OwnThings(Gathered gathered, PanelState panel, Discussion present) {
        gathered.topics().forEach((id, topic) -> titles.put(id, topic.title()));
        gathered.authors().keySet().forEach(id -> {
            UUID guid = guid(id);
            Member member = guid == null ? null : panel.members().get(guid);
            if (member != null) {
                members.put(id, member);
            }
        });
        gathered.posts().values().forEach(post -> {
            words.put(post.sourceId(), post);
            UUID guid = guid(post.sourceId());
            Post there = guid == null ? null : present.posts().get(guid);
            if (there != null) {
                posts.put(post.sourceId(), there);
            }
        });
        gathered.posts().keySet().removeAll(posts.keySet());
        topics(gathered, present);
    }

    private void topics(Gathered gathered, Discussion present) {
        Map<String, String> renamed = new HashMap<>();
        for (ThreadOf topic : gathered.topics().values()) {
            UUID guid = guid(topic.sourceId());
            Topic there = guid == null ? null : present.topics().get(guid);
            if (there != null && there.sourceId() != null) {
                renamed.put(topic.sourceId(), there.sourceId());
            }
        }
        int before = gathered.topics().size();
        gathered.rename(renamed, posts);
        topics = before - gathered.topics().size();
    }

    private static UUID guid(String id) {
        if (!id.startsWith(Receiver.GUID) || id.length() != Receiver.GUID.length() + 36) {
            return null;
        }
        try {
            return UUID.fromString(id.substring(Receiver.GUID.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The post here; null when it is not one of ours. */
    Post post(String sourceId) {
        return posts.get(sourceId);
    }

    Map<String, Member> members() {
        return members;
    }

    int posts() {
        return posts.size();
    }

    /** How many topics there were in which nothing was left to write. */
    int topicsOnlyOwn() {
        return topics;
    }

    /** The words that the source gives a post; null when it has none. */
    String words(String sourceId, Gathered gathered) {
        Contribution post = words.getOrDefault(sourceId, gathered.posts().get(sourceId));
        return post == null ? null : post.words();
    }

    /** The title of the topic that a post stands in. */
    String title(String sourceId, Gathered gathered) {
        Contribution post = words.getOrDefault(sourceId, gathered.posts().get(sourceId));
        return post == null ? "" : titles.getOrDefault(post.topic(), "");
    }
}
