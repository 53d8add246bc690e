// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.store.Query;
import org.parley.store.Query.Fields;

/** What of an import is there already, read inside the write, also what this write has made before. */
public final class Known {

    private static final int AT_A_TIME = 200;
    private static final String MARKS = "?" + ", ?".repeat(AT_A_TIME - 1);
    private static final String TOPICS = "SELECT id, panel_id, title, activity, source_id, starter_id, began_at"
            + " FROM discussion.topic WHERE panel_id = ? AND source_id IN (" + MARKS + ")";
    private static final String POSTS = "SELECT p.id, p.panel_id, p.topic_id, p.post_no, p.kind, p.author_id,"
            + " p.no_author, p.reply_to, p.written_at, p.source_id, p.source_state, p.lang, p.state, p.text_id,"
            + " s.id AS source_text, s.version, s.words FROM discussion.post p"
            + " LEFT JOIN discussion.post_text s ON s.id = p.source_text_id"
            + " WHERE p.panel_id = ? AND p.source_id IN (" + MARKS + ")";

    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, Source> posts = new HashMap<>();

    /** Looks up topics and posts by their ids in the source. */
    public Known(Query query, UUID panelId, Collection<String> topicIds, Collection<String> postIds) {
        if (query.number("SELECT COUNT(*) FROM discussion.topic WHERE panel_id = ?", panelId) == 0) {
            return;
        }
        lookUp(query, TOPICS, panelId, topicIds, f -> topics.put(f.text("source_id"), Rows.topic(f)));
        lookUp(query, POSTS, panelId, postIds, f -> posts.put(f.text("source_id"), source(f)));
    }

    /** A topic, or null. */
    public Topic topic(String sourceId) {
        return topics.get(sourceId);
    }

    /** A post, or null. */
    public Source post(String sourceId) {
        return posts.get(sourceId);
    }

    private static Source source(Fields f) {
        Post.Text given = new Post.Text(f.id("source_text"), f.integer("version"), f.text("words"));
        String state = f.text("source_state");
        return new Source(Rows.post(f, given), state == null ? null : Post.State.valueOf(state), f.id("text_id"));
    }

    /** Always the same statement, filled up with the last id, so that the database prepares it once. */
    private static void lookUp(Query query, String sql, UUID panelId, Collection<String> ids, Consumer<Fields> reader) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            Object[] binds = new Object[AT_A_TIME + 1];
            binds[0] = panelId;
            for (int i = 0; i < AT_A_TIME; i++) {
                binds[i + 1] = all.get(Math.min(from + i, all.size() - 1));
            }
            query.each(sql, reader, binds);
        }
    }

    /**
     * A post as the source gave it last.
     *
     * @param post   with the words that the source gave last, which need not be the present ones
     * @param state  what the source said about it last
     * @param textId the present version of its text
     */
    public record Source(Post post, Post.State state, UUID textId) { }
}
