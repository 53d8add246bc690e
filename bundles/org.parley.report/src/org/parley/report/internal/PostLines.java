// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.report.Block;

/** Makes the rows of posts that leave the house. */
final class PostLines {

    private static final int STEP = 200;

    private final Material material;
    private final Messages messages;

    PostLines(Material material, Messages messages) {
        this.material = material;
        this.messages = messages;
    }

    /** A block of posts, in the order given. */
    Block.Posts of(String id, String caption, List<Post> posts, Progress progress) {
        List<Block.PostLine> lines = new ArrayList<>(posts.size());
        for (Post post : posts) {
            if (lines.size() % STEP == 0) {
                progress.check();
                progress.at(messages.get("step.posts"), lines.size(), posts.size());
            }
            lines.add(line(post));
        }
        return new Block.Posts(id, caption,
                material.attributes().fields().stream().map(ProfileField::label).toList(), lines,
                material.evidence(posts));
    }

    private Block.PostLine line(Post post) {
        Topic topic = material.talk().topics().get(post.topicId());
        Optional<Member> author = material.panel().member(post.authorId());
        Redactor.Redacted words = material.redact(post.text().words(), post.language());
        String title = topic == null ? "" : material.redact(topic.title(), post.language()).words();
        return new Block.PostLine(post.id(), post.number(), post.at(), topic == null ? "" : orEmpty(topic.activity()),
                title, author.map(Member::code).orElse(""), author.map(Member::staff).orElse(false),
                material.attributes().row(post.authorId()), orEmpty(post.language()), words.words(), replyTo(post),
                words.marks(), messages.get("state." + post.state()));
    }

    /** The number of the post it answers, also when that one is not in scope: the reader sees that there was one. */
    private long replyTo(Post post) {
        return material.talk().post(post.replyTo()).map(Post::number).orElse(0L);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
