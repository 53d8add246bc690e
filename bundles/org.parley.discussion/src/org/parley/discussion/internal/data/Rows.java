// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.discussion.Decision;
import org.parley.discussion.Moderation;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.Topic;
import org.parley.store.Query.Fields;

/** Turns rows into records and records into rows. */
public final class Rows {

    /** Fields of a post that decide where it stands; the others can change without a new index. */
    static final List<String> PLACE = List.of("topic_id", "author_id", "written_at", "source_id");

    private Rows() {
    }

    /** A topic from its row. */
    public static Topic topic(Fields f) {
        return new Topic(f.id("id"), f.id("panel_id"), f.text("title"), f.text("activity"), f.text("source_id"),
                f.id("starter_id"), f.instant("began_at"));
    }

    /** The columns of a topic. */
    public static Map<String, Object> of(Topic topic) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel_id", topic.panelId());
        row.put("title", topic.title());
        row.put("activity", topic.activity());
        row.put("source_id", topic.sourceId());
        row.put("starter_id", topic.starterId());
        row.put("began_at", topic.at());
        return row;
    }

    /** A post from its row and its present text. */
    public static Post post(Fields f, Post.Text text) {
        return new Post(f.id("id"), f.id("panel_id"), f.id("topic_id"), f.number("post_no"),
                Post.Kind.valueOf(f.text("kind")), f.id("author_id"), f.text("no_author"), f.id("reply_to"),
                f.instant("written_at"), f.text("source_id"), f.text("lang"),
                Post.State.valueOf(f.text("state")), text);
    }

    /** The columns of a post; the source's own columns stand for a post that came from nowhere. */
    public static Map<String, Object> of(Post post, Post.State sourceState) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel_id", post.panelId());
        row.put("topic_id", post.topicId());
        row.put("post_no", post.number());
        row.put("kind", post.kind().name());
        row.put("author_id", post.authorId());
        row.put("no_author", post.noAuthor());
        row.put("reply_to", post.replyTo());
        row.put("written_at", post.at());
        row.put("source_id", post.sourceId());
        row.put("source_state", sourceState == null ? null : sourceState.name());
        row.put("source_text_id", sourceState == null ? null : post.text().id());
        row.put("lang", post.language());
        row.put("state", post.state().name());
        row.put("text_id", post.text().id());
        return row;
    }

    /** A version of a text from its row. */
    public static Post.Text text(Fields f) {
        return new Post.Text(f.id("id"), f.integer("version"), f.text("words"));
    }

    /** The columns of a version of a text. */
    public static Map<String, Object> of(Post post, String why, java.time.Instant madeAt) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel_id", post.panelId());
        row.put("post_id", post.id());
        row.put("version", post.text().version());
        row.put("words", post.text().words());
        row.put("why", why);
        row.put("made_at", madeAt);
        return row;
    }

    /** An item of the queue from its row. */
    public static QueueItem queueItem(Fields f) {
        return new QueueItem(f.id("id"), f.id("post_id"), f.text("rule_id"), f.text("why"), hits(f.text("hits")),
                f.instant("since"));
    }

    /** The columns of an item of the queue. */
    public static Map<String, Object> of(UUID panelId, QueueItem item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel_id", panelId);
        row.put("post_id", item.postId());
        row.put("rule_id", item.rule());
        row.put("why", item.why());
        row.put("hits", hits(item.hits()));
        row.put("since", item.since());
        return row;
    }

    /** A decision from its row. */
    public static Decision decision(Fields f) {
        return new Decision(f.id("id"), f.id("post_id"), Decision.Step.valueOf(f.text("step")), f.text("reason"),
                f.text("note"), f.text("rule_id"), f.text("moderator"), f.instant("decided_at"));
    }

    /** The columns of a decision. */
    public static Map<String, Object> of(UUID panelId, Decision decision, long write, UUID withdraws) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel_id", panelId);
        row.put("post_id", decision.postId());
        row.put("step", decision.step().name());
        row.put("reason", decision.reason());
        row.put("note", decision.note());
        row.put("rule_id", decision.rule());
        row.put("moderator", decision.moderator());
        row.put("decided_at", decision.at());
        row.put("write_no", write);
        row.put("withdraws", withdraws);
        return row;
    }

    /** A word from its row. */
    public static Moderation.Word word(Fields f) {
        return new Moderation.Word(f.text("word"), f.text("lang"), f.text("kind"), f.text("house_rule"));
    }

    /** The columns of a word. */
    public static Map<String, Object> of(UUID panelId, int place, Moderation.Word word) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel_id", panelId);
        row.put("place", place);
        row.put("word", word.word());
        row.put("lang", word.language());
        row.put("kind", word.kind());
        row.put("house_rule", word.rule());
        return row;
    }

    private static String hits(List<Hit> hits) {
        StringBuilder text = new StringBuilder();
        for (Hit hit : hits) {
            text.append(text.length() > 0 ? ";" : "").append(hit.start()).append('-').append(hit.end()).append(' ')
                    .append(hit.kind());
        }
        return text.toString();
    }

    private static List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (String hit : text.isEmpty() ? new String[0] : text.split(";")) {
            int dash = hit.indexOf('-');
            int space = hit.indexOf(' ');
            hits.add(new Hit(Integer.parseInt(hit.substring(0, dash)), Integer.parseInt(hit.substring(dash + 1, space)),
                    hit.substring(space + 1)));
        }
        return hits;
    }
}
