// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.parley.coding.CodingState;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;

/**
 * A batch in one line.
 *
 * @param progress how far each of its coders is
 */
record BatchRow(CoderBatch batch, String kind, String state, String progress) {

    String id() {
        return batch.id().toString();
    }

    /** The batches of a panel, the newest first. */
    static List<BatchRow> of(List<CoderBatch> batches, CodingState state, Discussion discussion) {
        Messages messages = Messages.of(BatchRow.class);
        List<BatchRow> rows = new ArrayList<>();
        for (CoderBatch batch : batches) {
            String kind = batch.kind() == CoderBatch.Kind.AGAIN ? messages.get("batch.again")
                    : messages.get(batch.blind() ? "batch.blind" : "batch.seen", batch.twice().size());
            rows.add(0, new BatchRow(batch, kind, messages.get("batch.state." + batch.state()),
                    batch.coders().stream().map(coder -> progress(batch, coder, state, discussion, messages))
                            .collect(Collectors.joining(", "))));
        }
        return rows;
    }

    private static String progress(CoderBatch batch, CoderBatch.Assigned coder, CodingState state, Discussion discussion,
            Messages messages) {
        List<CoderQueue.Entry> entries = CoderQueue.entries(batch, state, discussion, coder.coderId());
        long done = entries.stream().filter(one -> one.done() != CoderQueue.Done.OPEN).count();
        return messages.get(coder.finishedAt() == null ? "batch.progress" : "batch.progress.done", coder.name(),
                Long.toString(done), Integer.toString(entries.size()));
    }

    /** Those who are not finished, by name. */
    String waiting() {
        return batch.coders().stream().filter(coder -> coder.finishedAt() == null).map(CoderBatch.Assigned::name)
                .collect(Collectors.joining(", "));
    }
}
