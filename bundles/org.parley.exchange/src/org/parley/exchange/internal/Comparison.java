// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.State;
import org.parley.exchange.spi.Receiver.ThreadOf;

/** Holds what was read against what the panel has, and makes of it what the discussion takes. */
final class Comparison {

    private static final double TOO_MANY = 0.2;

    private final Gathered gathered;
    private final Discussion present;
    private final Problems problems;
    private final Instant now;
    private final Map<String, UUID> starters = new LinkedHashMap<>();

    /** @param now when posts without a date count as written */
    Comparison(Gathered gathered, Discussion present, Problems problems, Instant now) {
        this.gathered = gathered;
        this.present = present;
        this.problems = problems;
        this.now = now;
        for (Topic topic : present.topics().values()) {
            if (topic.sourceId() != null && topic.starterId() != null) {
                starters.put(topic.sourceId(), topic.starterId());
            }
        }
    }

    /**
     * Compares, and leaves out posts whose id belongs to something else in the panel.
     *
     * @param members known members by source id
     * @throws org.parley.core.ProblemException {@code import.other-source} (refused) when that is so for many
     */
    void run(Map<String, UUID> members) {
        List<String> others = new ArrayList<>();
        int known = 0;
        for (Contribution post : gathered.posts().values()) {
            Post there = present.bySource().get(post.sourceId());
            if (there != null) {
                known++;
                if (another(post, there, members)) {
                    others.add(post.sourceId());
                }
            }
        }
        if (others.size() > known * TOO_MANY) {
            throw problems.refused("import.other-source", others.size(), known, others.get(0));
        }
        others.forEach(id -> {
            gathered.posts().remove(id);
            gathered.skipped(id, problems.text("skip.other-post"));
        });
    }

    private boolean another(Contribution post, Post there, Map<String, UUID> members) {
        UUID author = post.author() == null ? null : members.get(post.author());
        if (post.author() != null && there.authorId() != null) {
            return !there.authorId().equals(author);
        }
        // one of the two has no author: an account deleted since is no other post, a far other date is
        return post.at() != null && Duration.between(post.at(), there.at()).abs().compareTo(Duration.ofDays(1)) > 0;
    }

    List<NewTopic> topics() {
        Map<String, Instant> first = new LinkedHashMap<>();
        gathered.posts().values().forEach(p -> {
            Instant at = at(p);
            first.merge(p.topic(), at, (a, b) -> a.isBefore(b) ? a : b);
        });
        List<NewTopic> topics = new ArrayList<>();
        for (ThreadOf topic : gathered.topics().values()) {
            Instant at = topic.at() != null ? topic.at() : first.getOrDefault(topic.sourceId(), now);
            topics.add(new NewTopic(topic.sourceId(), topic.title(), topic.activity(), at));
        }
        return topics;
    }

    /** @param members member by source id */
    List<NewPost> posts(Map<String, UUID> members) {
        List<NewPost> posts = new ArrayList<>(gathered.posts().size());
        for (Contribution post : gathered.posts().values()) {
            UUID author = post.author() == null ? null : members.get(post.author());
            posts.add(new NewPost(post.sourceId(), post.topic(), kind(post), replyTo(post), author,
                    author == null ? post.noAuthor() : null, at(post), post.language(), post.words(),
                    post.state() == State.REJECTED ? post.stateReason() : null, post.state() == State.HELD));
        }
        return posts;
    }

    private Instant at(Contribution post) {
        if (post.at() != null) {
            return post.at();
        }
        Post there = present.bySource().get(post.sourceId());
        return there == null ? now : there.at();
    }

    private Post.Kind kind(Contribution post) {
        UUID starter = starters.get(post.topic());
        Post there = present.bySource().get(post.sourceId());
        boolean begun = starter != null && (there == null || !there.id().equals(starter));
        Kind kind = post.kind() == Kind.STARTER && begun ? Kind.REPLY : post.kind();
        return Post.Kind.valueOf(kind.name());
    }

    private String replyTo(Contribution post) {
        String to = post.replyTo();
        boolean there = to != null && !to.equals(post.sourceId())
                && (gathered.posts().containsKey(to) || present.bySource().containsKey(to));
        return there ? to : null;
    }
}
