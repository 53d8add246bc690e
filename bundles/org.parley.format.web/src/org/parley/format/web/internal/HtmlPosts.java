// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block;
import org.parley.report.spi.Shown;

/** Posts as a text to be read: who and when at the side, the words beside it. */
final class HtmlPosts {

    private final HtmlOut out;
    private final Messages messages;
    private final Progress progress;

    HtmlPosts(HtmlOut out, Messages messages, Progress progress) {
        this.out = out;
        this.messages = messages;
        this.progress = progress;
    }

    void write(Block.Posts posts) throws IOException {
        Set<Long> here = new HashSet<>();
        posts.lines().forEach(l -> here.add(l.number()));
        out.open("div", "class", "postlist");
        int done = 0;
        for (Block.PostLine line : posts.lines()) {
            if (done++ % 100 == 0) {
                progress.check();
                progress.at(messages.get("step.posts"), done, posts.lines().size());
            }
            post(posts, line, here);
        }
        out.closeLine();
    }

    private void post(Block.Posts posts, Block.PostLine line, Set<Long> here) throws IOException {
        out.open("article", "class", line.host() ? "post host" : "post", "id", "p" + line.number());
        out.open("div", "class", "who");
        out.element("a", "#" + line.number(), "href", "#p" + line.number(), "class", "number");
        out.open("b").text(line.member().isEmpty() ? messages.get("unknown") : line.member()).close();
        if (line.host()) {
            out.element("span", messages.get("host"), "class", "tag");
        }
        out.element("time", Shown.minute(line.at()), "datetime", line.at().toString());
        List<String> shown = new ArrayList<>(line.segments().stream().filter(v -> !v.isEmpty()).toList());
        if (!shown.isEmpty()) {
            out.element("span", String.join(", ", shown), "class", "segments");
        }
        out.close().open("div", "class", "said").open("p", "class", "where");
        out.text(line.activity().isEmpty() || line.activity().equals(line.topic()) ? line.topic()
                : line.activity() + " › " + line.topic());
        if (line.replyTo() > 0) {
            out.text(" · " + messages.get("reply") + " ");
            if (here.contains(line.replyTo())) {
                out.element("a", "#" + line.replyTo(), "href", "#p" + line.replyTo());
            } else {
                out.text("#" + line.replyTo());
            }
        }
        if (!line.language().isEmpty()) {
            out.text(" · " + line.language());
        }
        if (line.redactions() > 0) {
            out.text(" · " + messages.get("marks", line.redactions()));
        }
        if (!line.state().equals(messages.get("stands"))) {
            out.text(" · " + line.state());
        }
        out.close();
        out.element("p", line.words(), "class", "words", "lang", line.language().isEmpty() ? null : line.language(),
                "dir", "auto");
        out.close().closeLine();
    }
}
