// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.store.Query;
import org.parley.store.Query.Fields;

/** What of an import is there already, read inside the write, also what this write has made before. */
public final class Known {

    /** One by one is faster when it is less than one row in so many. */
    private static final int FEW = 8;
    private static final String TOPICS = "SELECT id, panel_id, title, activity, source_id, starter_id, began_at"
            + " FROM discussion.topic WHERE panel_id = ?";
    private static final String POSTS = "SELECT id, panel_id, topic_id, post_no, kind, author_id, no_author, reply_to,"
            + " written_at, source_id, source_state, source_text_id, lang, state, text_id FROM discussion.post"
            + " WHERE panel_id = ?";
    private static final String TEXTS = "SELECT id, version, words FROM discussion.post_text WHERE panel_id = ?";
    private static final String ONE = " AND source_id = ?";

    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, Source> posts = new HashMap<>();

    /** Looks up topics and posts by their ids in the source. */
    public Known(Query query, UUID panelId, Collection<String> topicIds, Collection<String> postIds) {
        long there = query.number("SELECT COUNT(*) FROM discussion.post WHERE panel_id = ?", panelId);
        if (postIds.size() * FEW < there) {
            topicIds.forEach(id -> query.each(TOPICS + ONE, this::add, panelId, id));
            postIds.forEach(id -> one(query, panelId, id));
        } else {
            query.each(TOPICS, this::add, panelId);
            if (there > 0) {
                all(query, panelId);
            }
        }
    }

    private void one(Query query, UUID panelId, String sourceId) {
        Map<UUID, Source> found = new HashMap<>();
        query.each(POSTS + ONE, f -> found.put(f.id("source_text_id"),
                new Source(Rows.post(f, null), state(f), null, f.id("text_id"))), panelId, sourceId);
        // the text is asked for when the row has been read to its end
        found.forEach((textId, source) -> add(
                new Source(source.post(), source.state(), PostRows.text(query, textId), source.textId())));
    }

    private void all(Query query, UUID panelId) {
        Map<UUID, Post.Text> texts = new HashMap<>();
        query.each(TEXTS, f -> texts.put(f.id("id"), Rows.text(f)), panelId);
        query.each(POSTS, f -> {
            if (!f.missing("source_id")) {
                add(new Source(Rows.post(f, null), state(f), texts.get(f.id("source_text_id")), f.id("text_id")));
            }
        }, panelId);
    }

    private void add(Fields f) {
        Topic topic = Rows.topic(f);
        if (topic.sourceId() != null) {
            topics.put(topic.sourceId(), topic);
        }
    }

    private void add(Source source) {
        posts.put(source.post().sourceId(), source);
    }

    private static Post.State state(Fields f) {
        String state = f.text("source_state");
        return state == null ? null : Post.State.valueOf(state);
    }

    /** A topic, or null. */
    public Topic topic(String sourceId) {
        return topics.get(sourceId);
    }

    /** A post, or null. */
    public Source post(String sourceId) {
        return posts.get(sourceId);
    }

    /**
     * A post as the source gave it last.
     *
     * @param post   as it is, without its text
     * @param state  what the source said about it last
     * @param given  the words that the source gave last, which need not be the present ones
     * @param textId the present version of its text
     */
    public record Source(Post post, Post.State state, Post.Text given, UUID textId) { }
}
