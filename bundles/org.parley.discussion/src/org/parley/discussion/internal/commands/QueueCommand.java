// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.Topic;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;

/** {@code parley moderation queue PANEL}: what waits for a moderator. */
@Component
public final class QueueCommand implements Command {

    private final Panels panels;
    private final Discussions discussions;

    @Activate
    public QueueCommand(@Reference Panels panels, @Reference Discussions discussions) {
        this.panels = panels;
        this.discussions = discussions;
    }

    @Override
    public CommandSpec spec() {
        return Specs.of("moderation queue", "queue", List.of(), List.of(), "parley moderation queue beer --json");
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        Discussion discussion = discussions.state(panelId);
        PanelState panel = panels.state(panelId);
        List<Waiting> queue = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (QueueItem item : discussion.queue()) {
            Post post = discussion.posts().get(item.postId());
            Topic topic = discussion.topics().get(post.topicId());
            queue.add(new Waiting(post.number(), post.id(), item.rule(), item.why(), item.since(),
                    Posts.author(panel, post), topic.title(), post.text().words(), item.hits()));
            lines.add(Specs.TEXTS.get("queue.line", Long.toString(post.number()), item.why(),
                    Posts.shortened(post.text().words())));
        }
        lines.add(Specs.TEXTS.get("queue.count", queue.size()));
        return new CommandResult(queue, lines);
    }

    /** A post that waits, as printed. */
    record Waiting(long number, UUID post, String rule, String why, Instant since, String author, String topic,
            String words, List<QueueItem.Hit> hits) { }
}
