// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.Topic;
import org.parley.store.ChangedFields;

/**
 * The next state in the making. It copies only what a change touches: a decision on one post costs a copy of one array
 * of references; only a post that is added, taken away or moved costs a new index.
 */
final class Draft {

    private final State old;
    private final UUID panelId;
    private final Function<UUID, Post.Text> texts;
    private final Map<UUID, Post.Text> newTexts = new HashMap<>();
    /** Posts that are not as in the old state; null for those that are gone. */
    private final Map<UUID, Post> posts = new HashMap<>();
    private Map<UUID, Topic> topics;
    private Map<UUID, QueueItem> queue;
    private Map<UUID, List<Decision>> decisions;
    private boolean moved;

    /** @param texts reads a version of a text that is not in the old state */
    private Draft(State old, Function<UUID, Post.Text> texts) {
        this.old = old;
        this.panelId = old.discussion().panelId();
        this.texts = texts;
    }

    /** The state after a change set; the same when it is about something else. */
    static State advance(State old, ChangeSet set, Function<UUID, Post.Text> texts) {
        if (!set.touches(DiscussionTables.SCHEMA)) {
            return old;
        }
        Draft draft = new Draft(old, texts);
        set.changes().stream().filter(c -> c.schema().equals(DiscussionTables.SCHEMA)).forEach(draft::apply);
        return draft.finish(set.number());
    }

    private void apply(Change change) {
        switch (change.table()) {
            case "topic" -> topic(change);
            case "post" -> post(change);
            case "post_text" -> text(change);
            case "queue_item" -> queueItem(change);
            case "decision" -> decision(change);
            default -> { }
        }
    }

    private boolean ours(Change change) {
        return panelId.equals(fields(change).id("panel_id"));
    }

    private static ChangedFields fields(Change change) {
        return new ChangedFields(change.row(), change.deleted() ? change.before() : change.after());
    }

    private void topic(Change change) {
        Topic topic = (topics == null ? old.discussion().topics() : topics).get(change.row());
        if (change.made() ? !ours(change) : topic == null) {
            return;
        }
        if (topics == null) {
            topics = new HashMap<>(old.discussion().topics());
        }
        if (change.deleted()) {
            topics.remove(change.row());
        } else if (change.made()) {
            topics.put(change.row(), Rows.topic(fields(change)));
        } else {
            topics.put(change.row(),
                    Rows.topic(new Over(fields(change), new ChangedFields(topic.id(), Rows.of(topic)))));
        }
    }

    private void text(Change change) {
        if (change.made() && ours(change)) {
            newTexts.put(change.row(), Rows.text(fields(change)));
        }
    }

    private void post(Change change) {
        if (change.made()) {
            if (ours(change)) {
                // the text of a new post follows it in the change set
                posts.put(change.row(), withoutText(fields(change)));
                moved = true;
            }
            return;
        }
        Post post = present(change.row());
        if (post == null) {
            return;
        }
        if (change.deleted()) {
            posts.put(change.row(), null);
            moved = true;
            return;
        }
        ChangedFields fields = fields(change);
        moved |= Rows.PLACE.stream().anyMatch(fields::has);
        Post.Text text = fields.has("text_id") ? textOf(fields.id("text_id")) : post.text();
        posts.put(change.row(), Rows.post(new Over(fields, new ChangedFields(post.id(), Rows.of(post, null))), text));
    }

    private static Post withoutText(ChangedFields fields) {
        return Rows.post(fields, new Post.Text(fields.id("text_id"), 0, ""));
    }

    private Post.Text textOf(UUID id) {
        Post.Text text = newTexts.get(id);
        return text != null ? text : texts.apply(id);
    }

    private Post present(UUID id) {
        return posts.containsKey(id) ? posts.get(id) : old.discussion().posts().get(id);
    }

    private void queueItem(Change change) {
        if (!change.deleted() && !change.made() || !ours(change)) {
            return;
        }
        if (queue == null) {
            queue = new LinkedHashMap<>();
            old.discussion().queue().forEach(item -> queue.put(item.id(), item));
        }
        if (change.deleted()) {
            queue.remove(change.row());
        } else {
            queue.put(change.row(), Rows.queueItem(fields(change)));
        }
    }

    private void decision(Change change) {
        if (!change.deleted() && !change.made() || !ours(change)) {
            return;
        }
        if (decisions == null) {
            decisions = new HashMap<>(old.discussion().decisions());
        }
        Decision decision = Rows.decision(fields(change));
        List<Decision> list = new ArrayList<>(decisions.getOrDefault(decision.postId(), List.of()));
        list.removeIf(d -> d.id().equals(decision.id()));
        if (change.made()) {
            int at = list.size();
            while (at > 0 && list.get(at - 1).at().isAfter(decision.at())) {
                at--;
            }
            list.add(at, decision);
        }
        if (list.isEmpty()) {
            decisions.remove(decision.postId());
        } else {
            decisions.put(decision.postId(), List.copyOf(list));
        }
    }

    private State finish(long asOf) {
        Discussion before = old.discussion();
        posts.replaceAll((id, post) -> post == null || post.text().version() > 0 ? post : filled(post));
        Map<UUID, Topic> topicsNow = topics == null ? before.topics() : topics;
        Map<UUID, List<Decision>> decisionsNow = decisions == null ? before.decisions() : decisions;
        Places places = old.places();
        Post[] inOrder;
        if (moved) {
            Map<UUID, Post> all = new LinkedHashMap<>();
            before.inOrder().forEach(post -> all.put(post.id(), post));
            posts.forEach((id, post) -> all.compute(id, (same, was) -> post));
            State indexed = State.of(asOf, panelId, topicsNow, all.values(), List.of(), decisionsNow);
            places = indexed.places();
            inOrder = indexed.copyOfPosts();
        } else {
            inOrder = old.copyOfPosts();
            for (Post post : posts.values()) {
                inOrder[places.of(post.id())] = post;
            }
        }
        List<QueueItem> queueNow = queue == null && !moved ? before.queue()
                : QueueOrder.sorted(queue == null ? before.queue() : queue.values(), places);
        return State.of(asOf, panelId, topicsNow, places, inOrder, queueNow, decisionsNow);
    }

    private Post filled(Post post) {
        return withText(post, textOf(post.text().id()));
    }

    private static Post withText(Post p, Post.Text text) {
        return new Post(p.id(), p.panelId(), p.topicId(), p.number(), p.kind(), p.authorId(), p.noAuthor(), p.replyTo(),
                p.at(), p.sourceId(), p.language(), p.state(), text);
    }
}
