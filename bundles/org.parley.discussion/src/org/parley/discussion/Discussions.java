// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Topics and posts of panels. */
public interface Discussions {

    /** What was said in a panel, as it stands now. */
    @Needs(Permission.CONTENT_READ)
    Discussion state(UUID panelId);

    /**
     * Adds what an import brought: makes what is new, gives a post whose text changed in the source a new version, and
     * leaves the rest alone. New and changed posts pass the moderation rules. Joins the write that is under way.
     */
    @Needs(Permission.WRITE)
    Added add(Actor actor, UUID panelId, List<NewTopic> topics, List<NewPost> posts, Progress progress);

    /**
     * What {@link #add} would do with these posts, by what the source gave last: how many are new, changed and
     * unchanged. Nothing is written, no rule is asked; topics and queue are not counted, authors are not looked at.
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
    Added compare(UUID panelId, List<NewPost> posts);

    /** Every version of a post's text, oldest first. */
    @Needs(Permission.CONTENT_READ)
    List<Post.Text> versions(UUID postId);

    /** One version of a text, however old. */
    @Needs(Permission.CONTENT_READ)
    Post.Text version(UUID textId);

    /** Gives a post a new version of its text; the old one stays. Joins the write that is under way. */
    @Needs(Permission.WRITE)
    Post revise(Actor actor, UUID postId, String words, Revision reason);

    /** Figures as docs/metrics.md defines them, over posts from {@code from} (inclusive) to {@code to} (exclusive). */
    @Needs(Permission.CONTENT_READ)
    Figures figures(UUID panelId, Instant from, Instant to);

    /** Why a text got a new version. */
    enum Revision { SOURCE_CHANGED, EDIT, REDACTION }

    /** A topic of an import. */
    record NewTopic(String sourceId, String title, String activity, Instant at) { }

    /**
     * A post of an import.
     *
     * @param topic    source id of its topic
     * @param replyTo  source id of the post it answers; null for none
     * @param authorId the admitted member; null when not known
     * @param noAuthor why there is no author; null with one
     * @param rejected the source's own moderation, in words, when it was rejected there; null otherwise
     * @param held     true when the source had not decided yet
     */
    record NewPost(String sourceId, String topic, Post.Kind kind, String replyTo, UUID authorId, String noAuthor,
            Instant at, String language, String words, String rejected, boolean held) { }

    /**
     * What an import changed.
     *
     * @param queued how many posts a rule has put into the queue
     */
    record Added(int newTopics, int newPosts, int changedPosts, int unchangedPosts, int queued) { }
}
