// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Decision;
import org.parley.core.ChangeSet;

/** What the coders of a panel were given, and what was decided where they differed. Immutable. */
public final class Team {

    private final List<CoderBatch> batches;
    private final Map<String, Decision> decisions;
    private final TeamRows rows;

    Team(List<CoderBatch> batches, Map<String, Decision> decisions, TeamRows rows) {
        this.batches = List.copyOf(batches);
        this.decisions = Map.copyOf(decisions);
        this.rows = rows;
    }

    /** After a change set; the same object when it does not concern the coders. */
    Team after(ChangeSet set) {
        TeamRows now = rows.after(set);
        return now == rows ? this : now.team();
    }

    /** The batches, the oldest first. */
    public List<CoderBatch> batches() {
        return batches;
    }

    /** The decisions by {@link Decision#key(UUID, UUID)}. */
    public Map<String, Decision> decisions() {
        return decisions;
    }

    /** A batch of this panel. */
    public Optional<CoderBatch> batch(UUID batchId) {
        return batches.stream().filter(batch -> batch.id().equals(batchId)).findFirst();
    }

    /** The posts that a coder is to code a second time now, each with its batch. */
    Map<UUID, UUID> again(UUID coderId) {
        Map<UUID, UUID> posts = Map.of();
        for (CoderBatch batch : batches) {
            if (batch.runsAgain(coderId)) {
                posts = posts.isEmpty() ? new HashMap<>() : posts;
                for (CoderBatch.Text text : batch.texts()) {
                    posts.put(text.postId(), batch.id());
                }
            }
        }
        return posts;
    }
}
