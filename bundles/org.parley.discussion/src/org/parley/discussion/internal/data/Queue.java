// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.internal.rules.RuleRunner.Outcome;
import org.parley.discussion.internal.rules.RuleRunner.Proposed;
import org.parley.store.Tx;

/** Puts posts into the queue and takes them out, inside a write. */
public final class Queue {

    private final Ids ids;

    public Queue(Ids ids) {
        this.ids = ids;
    }

    /** Puts in what the rules propose about posts of which nothing is in the queue. */
    public void addAll(Tx tx, UUID panelId, Outcome outcome) {
        List<Tx.Row> rows = new ArrayList<>();
        outcome.byPost().values().forEach(list -> list.forEach(p -> rows.add(row(tx, panelId, p))));
        tx.insertAll("queue_item", rows);
    }

    /** Takes everything about a post out; returns what it was, oldest first. */
    public List<QueueItem> takeOut(Tx tx, UUID postId) {
        List<QueueItem> items = items(tx, postId);
        items.forEach(item -> tx.delete("queue_item", item.id()));
        return items;
    }

    /** What the queue says about a post, oldest first. */
    public List<QueueItem> items(Tx tx, UUID postId) {
        return tx.list("SELECT id, post_id, rule_id, why, hits, since FROM discussion.queue_item WHERE post_id = ?"
                + " ORDER BY since, rule_id", Rows::queueItem, postId);
    }

    /**
     * Makes the queue say about these posts what the rules propose now: adds, takes out and leaves alone.
     *
     * @param present what the queue says now, by post id
     * @return how many posts got something new
     */
    public int bringUpToDate(Tx tx, UUID panelId, List<Post> posts, Map<UUID, List<QueueItem>> present,
            Outcome outcome) {
        List<Tx.Row> fresh = new ArrayList<>();
        int queued = 0;
        for (Post post : posts) {
            List<Proposed> proposed = new ArrayList<>(outcome.byPost().getOrDefault(post.id(), List.of()));
            for (QueueItem item : present.getOrDefault(post.id(), List.of())) {
                boolean stands = proposed.removeIf(p -> p.rule().equals(item.rule()) && p.why().equals(item.why())
                        && p.hits().equals(item.hits()));
                if (!stands && outcome.rules().contains(item.rule())) {
                    tx.delete("queue_item", item.id());
                }
            }
            proposed.forEach(p -> fresh.add(row(tx, panelId, p)));
            queued += proposed.isEmpty() ? 0 : 1;
        }
        tx.insertAll("queue_item", fresh);
        return queued;
    }

    private Tx.Row row(Tx tx, UUID panelId, Proposed p) {
        return new Tx.Row(ids.next(), Rows.of(panelId,
                new QueueItem(null, p.post().id(), p.rule(), p.why(), p.hits(), tx.at())));
    }
}
