// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.discussion.Decision;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.Topic;
import org.parley.store.Query;

/** Reads the whole of a panel's discussion at once. */
final class Loader {

    private Loader() {
    }

    static State load(Query query, UUID panelId, long asOf) {
        Shared ids = new Shared();
        Map<UUID, Topic> topics = new HashMap<>();
        query.each("SELECT id, panel_id, title, activity, source_id, starter_id, began_at FROM discussion.topic"
                + " WHERE panel_id = ?", f -> {
                    Topic topic = Rows.topic(f);
                    topics.put(ids.of(topic.id()), topic);
                }, panelId);
        // two plain scans and a map are faster than a join, which Derby does row by row
        Map<UUID, Post.Text> texts = new HashMap<>();
        query.each("SELECT id, version, words FROM discussion.post_text WHERE panel_id = ?", f -> {
            Post.Text text = Rows.text(f);
            texts.put(text.id(), text);
        }, panelId);
        List<Post> posts = new ArrayList<>(texts.size());
        query.each("SELECT id, panel_id, topic_id, post_no, kind, author_id, no_author, reply_to, written_at,"
                + " source_id, lang, state, text_id FROM discussion.post WHERE panel_id = ?",
                f -> posts.add(ids.shared(Rows.post(f, texts.get(f.id("text_id"))), panelId)), panelId);
        List<QueueItem> queue = query.list("SELECT id, post_id, rule_id, why, hits, since FROM discussion.queue_item"
                + " WHERE panel_id = ?", Rows::queueItem, panelId);
        Map<UUID, List<Decision>> decisions = new HashMap<>();
        query.each("SELECT id, post_id, step, reason, note, rule_id, moderator, decided_at FROM discussion.decision"
                + " WHERE panel_id = ? ORDER BY decided_at, write_no", f -> {
                    Decision decision = Rows.decision(f);
                    decisions.computeIfAbsent(decision.postId(), id -> new ArrayList<>(2)).add(decision);
                }, panelId);
        decisions.replaceAll((id, list) -> List.copyOf(list));
        State state = State.of(asOf, panelId, topics, posts, List.of(), decisions);
        return State.of(asOf, panelId, topics, state.places(), state.copyOfPosts(),
                QueueOrder.sorted(queue, state.places()), decisions);
    }

    /** Keeps one object for each id and language that many posts have in common. */
    private static final class Shared {

        private final Map<UUID, UUID> ids = new HashMap<>();
        private final Map<String, String> languages = new HashMap<>();

        UUID of(UUID id) {
            return id == null ? null : ids.computeIfAbsent(id, same -> same);
        }

        Post shared(Post post, UUID panelId) {
            String language = post.language() == null ? null
                    : languages.computeIfAbsent(post.language(), same -> same);
            String noAuthor = post.noAuthor() == null ? null
                    : languages.computeIfAbsent(post.noAuthor(), same -> same);
            return new Post(of(post.id()), panelId, of(post.topicId()), post.number(), post.kind(), of(post.authorId()),
                    noAuthor, of(post.replyTo()), post.at(), post.sourceId(), language, post.state(), post.text());
        }
    }
}
