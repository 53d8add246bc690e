// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.Optional;
import java.util.UUID;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.store.Query;

/** Reads single posts and texts as the database has them, also inside a write. */
public final class PostRows {

    private static final String POST = "SELECT p.id, p.panel_id, p.topic_id, p.post_no, p.kind, p.author_id,"
            + " p.no_author, p.reply_to, p.written_at, p.source_id, p.lang, p.state, p.text_id, t.version, t.words"
            + " FROM discussion.post p JOIN discussion.post_text t ON t.id = p.text_id WHERE p.id = ?";
    private static final String TEXT = "SELECT id, version, words FROM discussion.post_text WHERE id = ?";

    private PostRows() {
    }

    /** The post with its present text. */
    public static Optional<Post> find(Query query, UUID postId) {
        return query.first(POST, f -> Rows.post(f,
                new Post.Text(f.id("text_id"), f.integer("version"), f.text("words"))), postId);
    }

    /** The post with its present text; {@code discussion.post} when there is none. */
    public static Post require(Query query, UUID postId) {
        return find(query, postId).orElseThrow(() -> unknown("discussion.post", postId));
    }

    /** A version of a text; {@code discussion.text} when there is none. */
    public static Post.Text text(Query query, UUID textId) {
        return query.first(TEXT, Rows::text, textId).orElseThrow(() -> unknown("discussion.text", textId));
    }

    /** The same post with another text and state. */
    public static Post with(Post p, Post.Text text, Post.State state) {
        return new Post(p.id(), p.panelId(), p.topicId(), p.number(), p.kind(), p.authorId(), p.noAuthor(), p.replyTo(),
                p.at(), p.sourceId(), p.language(), state, text);
    }

    private static ProblemException unknown(String code, UUID id) {
        return new ProblemException(
                Problem.from(Messages.of(PostRows.class), Problem.Kind.USAGE, code, id.toString()));
    }
}
