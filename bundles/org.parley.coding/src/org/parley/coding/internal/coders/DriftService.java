// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.coding.coders.Drift;
import org.parley.coding.internal.CodingTables;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;

/** The two passes of a coder, compared as two coders are. */
@Component(service = Drift.class)
public final class DriftService implements Drift {

    private final CodingTables tables;
    private final Discussions discussions;

    @Activate
    public DriftService(@Reference CodingTables tables, @Reference Discussions discussions) {
        this.tables = tables;
        this.discussions = discussions;
    }

    @Override
    public Again again(UUID panelId, UUID batchId, int draws, long seed, Progress progress) {
        CoderBatch batch = tables.team(panelId).batch(batchId).orElseThrow(() -> Texts.refused("batch.gone"));
        if (batch.kind() != CoderBatch.Kind.AGAIN) {
            throw Texts.usage("drift.kind", batch.name());
        }
        CoderBatch.Assigned coder = batch.coders().get(0);
        if (batch.runsAgain(coder.coderId())) {
            throw Texts.refused("drift.running", coder.name(), batch.name());
        }
        CodingState state = tables.state(panelId);
        Discussion discussion = discussions.state(panelId);
        Passes passes = new Passes(Texts.get("pass.first", coder.name()), Texts.get("pass.second", coder.name()));
        int left = 0;
        for (CoderQueue.Entry entry : CoderQueue.entries(batch, state, discussion, coder.coderId())) {
            if (entry.done() == CoderQueue.Done.OPEN) {
                left++;
                continue;
            }
            Post post = discussion.post(entry.postId()).orElseThrow();
            List<Coding> first = state.on(post.id()).stream()
                    .filter(coding -> coding.coderId().equals(coder.coderId())).toList();
            passes.add(post, first, state.layers().again(post.id(), batchId));
        }
        if (!passes.comparable()) {
            throw Texts.refused("drift.nothing", coder.name(), batch.name());
        }
        return new Again(batch, left, passes.compare(discussion, state, draws, seed, progress));
    }
}
