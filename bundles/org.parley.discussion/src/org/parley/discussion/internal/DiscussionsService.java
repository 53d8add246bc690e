// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.discussion.internal.data.PostRows;
import org.parley.discussion.internal.data.Rows;
import org.parley.discussion.internal.data.Words;
import org.parley.discussion.internal.figures.ActiveMembers;
import org.parley.discussion.internal.figures.FiguresOf;
import org.parley.discussion.internal.rules.RuleRunner;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;

/** {@link Discussions} over the tables and snapshots of this engine. */
@Component
public final class DiscussionsService implements Discussions {

    private final DiscussionData data;
    private final Panels panels;
    private final RuleRunner rules;
    private final Ids ids;
    private final Clock clock;
    private final Messages texts = Messages.of(DiscussionsService.class);

    @Activate
    public DiscussionsService(@Reference DiscussionData data, @Reference Panels panels, @Reference RuleRunner rules,
            @Reference Ids ids, @Reference Clock clock) {
        this.data = data;
        this.panels = panels;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Discussion state(UUID panelId) {
        return data.state(panelId);
    }

    @Override
    public Added add(Actor actor, UUID panelId, List<NewTopic> topics, List<NewPost> posts, Progress progress) {
        return data.schema().write(actor, texts.get("label.add"), true, tx -> new Importing(tx, panelId, ids, progress)
                .add(topics, posts, data.revisions(), rules, Words.of(tx, panelId)));
    }

    @Override
    public Added compare(UUID panelId, List<NewPost> posts) {
        return data.schema().read(query -> Importing.compare(query, panelId, posts));
    }

    @Override
    public List<Post.Text> versions(UUID postId) {
        return data.schema().read(query -> query.list("SELECT id, version, words FROM discussion.post_text"
                + " WHERE post_id = ? ORDER BY version", Rows::text, postId));
    }

    @Override
    public Post.Text version(UUID textId) {
        return data.schema().read(query -> PostRows.text(query, textId));
    }

    @Override
    public Post revise(Actor actor, UUID postId, String words, Revision reason) {
        return data.schema().write(actor, texts.get("label.revise"), true,
                tx -> data.revisions().revise(tx, PostRows.require(tx, postId), words, reason));
    }

    @Override
    public Figures figures(UUID panelId, Instant from, Instant to) {
        PanelState panel = panels.state(panelId);
        Discussion discussion = data.state(panelId);
        int active = new ActiveMembers(panels, clock).count(panel, discussion, to);
        return new FiguresOf(discussion, panel, from, to).figures(active);
    }
}
