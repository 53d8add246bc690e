// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.coding.coders.Dealing;
import org.parley.coding.internal.CodingSchema;
import org.parley.coding.internal.CodingTables;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.store.Tx;

/** Batches by their rules. */
@Component(service = Batches.class)
public final class BatchesService implements Batches {

    private static final int ALL = 100;

    private final CodingTables tables;
    private final Discussions discussions;
    private final Ids ids;

    @Activate
    public BatchesService(@Reference CodingTables tables, @Reference Discussions discussions, @Reference Ids ids) {
        this.tables = tables;
        this.discussions = discussions;
        this.ids = ids;
    }

    @Override
    public List<CoderBatch> all(UUID panelId) {
        return tables.team(panelId).batches();
    }

    @Override
    public CoderQueue queue(UUID panelId, UUID coderId) {
        return CoderQueue.of(all(panelId), tables.state(panelId), discussions.state(panelId), coderId);
    }

    @Override
    public CoderBatch make(Actor actor, UUID panelId, NewBatch wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > CodingSchema.LONGEST_NAME) {
            throw Texts.usage("batch.name", CodingSchema.LONGEST_NAME);
        }
        checkCoders(wanted);
        return tables.schema().write(actor, Texts.get("label.batch", name), true, tx -> {
            List<CoderBatch> there = all(panelId);
            if (there.stream().anyMatch(batch -> batch.name().equalsIgnoreCase(name))) {
                throw Texts.usage("batch.taken", name);
            }
            List<UUID> posts = texts(panelId, wanted);
            if (posts.isEmpty()) {
                throw Texts.refused(wanted.kind() == CoderBatch.Kind.AGAIN ? "batch.empty.again" : "batch.empty",
                        wanted.coders().get(0).name());
            }
            checkFree(there, wanted, posts);
            List<CoderBatch.Text> dealt = Dealing.deal(posts, wanted.coders().stream().map(Actor::id).toList(),
                    wanted.divided(), wanted.percent(), wanted.seed());
            UUID id = ids.next();
            insert(tx, panelId, id, name, wanted, dealt);
            return batch(panelId, id);
        });
    }

    private static void checkCoders(NewBatch wanted) {
        Set<UUID> coders = wanted.coders().stream().map(Actor::id).collect(Collectors.toSet());
        if (coders.size() < wanted.coders().size()) {
            throw Texts.usage("batch.coders.twice");
        }
        if (coders.isEmpty()) {
            throw Texts.usage("batch.coders");
        }
        if (wanted.kind() == CoderBatch.Kind.AGAIN && coders.size() > 1) {
            throw Texts.usage("batch.coders.again");
        }
        if (wanted.percent() < 0 || wanted.percent() > ALL) {
            throw Texts.usage("batch.percent", wanted.percent());
        }
        if (wanted.percent() > 0 && coders.size() < 2) {
            throw Texts.usage("batch.percent.one");
        }
    }

    /** The wanted texts that can be coded, in the order of the discussion. */
    private List<UUID> texts(UUID panelId, NewBatch wanted) {
        Set<UUID> asked = new HashSet<>(wanted.posts());
        CodingState state = tables.state(panelId);
        UUID coder = wanted.coders().get(0).id();
        return discussions.state(panelId).inOrder().stream().filter(post -> asked.contains(post.id()))
                .filter(post -> post.state().counts() && !post.text().words().isBlank()).map(Post::id)
                .filter(post -> wanted.kind() == CoderBatch.Kind.CODING
                        || state.on(post).stream().anyMatch(coding -> coding.coderId().equals(coder))).toList();
    }

    /** A text that is coded again must not be in another open batch of the same coder, nor the other way round. */
    private static void checkFree(List<CoderBatch> there, NewBatch wanted, List<UUID> posts) {
        for (CoderBatch batch : there) {
            boolean again = batch.kind() == CoderBatch.Kind.AGAIN || wanted.kind() == CoderBatch.Kind.AGAIN;
            if (batch.finishedAt() != null || !again) {
                continue;
            }
            for (Actor coder : wanted.coders()) {
                Set<UUID> busy = batch.textsOf(coder.id()).stream().map(CoderBatch.Text::postId)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (!Collections.disjoint(busy, posts)) {
                    throw Texts.refused("batch.busy", coder.name(), batch.name());
                }
            }
        }
    }

    private void insert(Tx tx, UUID panelId, UUID id, String name, NewBatch wanted, List<CoderBatch.Text> dealt) {
        Map<String, Object> fields = new HashMap<>(Map.of("panel", panelId, "name", name, "kind", wanted.kind().name(),
                "share", wanted.percent(), "seed", wanted.seed(), "blind", wanted.blind(), "maker", tx.actor().name(),
                "made_at", tx.at()));
        fields.put("finished_at", null);
        tx.insert(CodingSchema.BATCH, id, fields);
        for (int place = 0; place < wanted.coders().size(); place++) {
            Map<String, Object> coder = new HashMap<>(Map.of("panel", panelId, "batch", id, "place", place, "coder",
                    wanted.coders().get(place).name(), "coder_id", wanted.coders().get(place).id()));
            coder.put("finished_at", null);
            tx.insert(CodingSchema.BATCH_CODER, ids.next(), coder);
        }
        List<Tx.Row> rows = new ArrayList<>(dealt.size());
        for (int place = 0; place < dealt.size(); place++) {
            CoderBatch.Text text = dealt.get(place);
            Map<String, Object> row = new HashMap<>(Map.of("panel", panelId, "batch", id, "place", place, "post",
                    text.postId(), "first_id", text.firstId()));
            row.put("second_id", text.secondId());
            rows.add(new Tx.Row(ids.next(), row));
        }
        tx.insertAll(CodingSchema.BATCH_POST, rows);
    }

    @Override
    public void read(Actor coder, UUID batchId, UUID postId, boolean read) {
        CoderBatch known = known(batchId);
        String label = Texts.get(read ? "label.read" : "label.unread", known.name());
        tables.schema().write(coder, label, true, tx -> {
            CoderBatch batch = open(known.panelId(), batchId);
            if (batch.texts().stream().noneMatch(text -> text.postId().equals(postId) && text.isFor(coder.id()))) {
                throw Texts.usage("batch.text", batch.name(), coder.name());
            }
            List<UUID> there = tx.list("SELECT id FROM coding.batch_read WHERE batch = ? AND post = ? AND coder_id = ?",
                    row -> row.id("id"), batchId, postId, coder.id());
            if (read && there.isEmpty()) {
                tx.insert(CodingSchema.BATCH_READ, ids.next(), Map.of("panel", batch.panelId(), "batch", batchId, "post",
                        postId, "coder_id", coder.id(), "made_at", tx.at()));
            } else if (!read) {
                there.forEach(id -> tx.delete(CodingSchema.BATCH_READ, id));
            }
            return null;
        });
    }

    @Override
    public CoderBatch finish(Actor coder, UUID batchId) {
        CoderBatch known = known(batchId);
        return tables.schema().write(coder, Texts.get("label.finish", known.name()), true, tx -> {
            CoderBatch batch = open(known.panelId(), batchId);
            CoderBatch.Assigned assigned = assigned(batch, coder);
            List<CoderQueue.Entry> texts = CoderQueue.entries(batch, tables.state(batch.panelId()),
                    discussions.state(batch.panelId()), coder.id());
            long left = texts.stream().filter(text -> text.done() == CoderQueue.Done.OPEN).count();
            if (left > 0) {
                throw Texts.refused("batch.left", left, texts.size(), batch.name());
            }
            return assigned.finishedAt() != null ? batch : mark(tx, batch, coder, tx.at());
        });
    }

    @Override
    public CoderBatch reopen(Actor coder, UUID batchId) {
        CoderBatch known = known(batchId);
        return tables.schema().write(coder, Texts.get("label.reopen", known.name()), true, tx -> {
            CoderBatch batch = open(known.panelId(), batchId);
            return assigned(batch, coder).finishedAt() == null ? batch : mark(tx, batch, coder, null);
        });
    }

    private CoderBatch mark(Tx tx, CoderBatch batch, Actor coder, Instant at) {
        UUID row = tx.first("SELECT id FROM coding.batch_coder WHERE batch = ? AND coder_id = ?", r -> r.id("id"),
                batch.id(), coder.id()).orElseThrow();
        tx.update(CodingSchema.BATCH_CODER, row, Collections.singletonMap("finished_at", at));
        return batch(batch.panelId(), batch.id());
    }

    private static CoderBatch.Assigned assigned(CoderBatch batch, Actor coder) {
        return batch.coder(coder.id()).orElseThrow(() -> Texts.usage("batch.coder", coder.name(), batch.name(),
                batch.coders().stream().map(CoderBatch.Assigned::name).collect(Collectors.joining(", "))));
    }

    @Override
    public CoderBatch close(Actor actor, UUID batchId, boolean early) {
        CoderBatch known = known(batchId);
        return tables.schema().write(actor, Texts.get("label.close", known.name()), true, tx -> {
            CoderBatch batch = open(known.panelId(), batchId);
            if (!early && batch.state() == CoderBatch.State.OPEN) {
                throw Texts.refused("batch.early", batch.coders().stream().filter(coder -> coder.finishedAt() == null)
                        .map(CoderBatch.Assigned::name).collect(Collectors.joining(", ")), batch.name());
            }
            tx.update(CodingSchema.BATCH, batchId, Map.of("finished_at", tx.at()));
            return batch(batch.panelId(), batchId);
        });
    }

    private CoderBatch known(UUID batchId) {
        UUID panelId = tables.schema().read(query -> query.first("SELECT panel FROM coding.batch WHERE id = ?",
                row -> row.id("panel"), batchId)).orElseThrow(() -> Texts.refused("batch.gone"));
        return batch(panelId, batchId);
    }

    private CoderBatch batch(UUID panelId, UUID batchId) {
        return tables.team(panelId).batch(batchId).orElseThrow(() -> Texts.refused("batch.gone"));
    }

    private CoderBatch open(UUID panelId, UUID batchId) {
        CoderBatch batch = batch(panelId, batchId);
        if (batch.finishedAt() != null) {
            throw Texts.refused("batch.finished", batch.name());
        }
        return batch;
    }
}
