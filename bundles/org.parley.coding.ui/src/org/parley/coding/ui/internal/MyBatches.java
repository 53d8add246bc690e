// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.coding.coders.CoderQueue.Done;
import org.parley.coding.coders.CoderQueue.Entry;

/** The texts that were given to the coder at this desk, as long as they are not finished with them. Knows no widgets. */
record MyBatches(CoderQueue queue, List<CoderBatch> batches) {

    /** As long as nothing was given to the coder. */
    static final MyBatches NONE = new MyBatches(new CoderQueue(new UUID(0, 0), List.of()), List.of());

    MyBatches {
        batches = List.copyOf(batches);
    }

    boolean isEmpty() {
        return queue.entries().isEmpty();
    }

    /** The post as it stands in the queue. */
    Optional<Entry> at(UUID postId) {
        return queue.entries().stream().filter(entry -> entry.postId().equals(postId)).findFirst();
    }

    /** Whether the coder said that no code belongs on the post. */
    boolean read(UUID postId) {
        return at(postId).filter(entry -> entry.done() == Done.READ).isPresent();
    }

    /** The batch that is worked on: that of the post, else the first with anything open, else the first. */
    Optional<CoderBatch> now(UUID postId) {
        return at(postId).or(() -> queue.open().stream().findFirst()).or(() -> queue.entries().stream().findFirst())
                .flatMap(entry -> batch(entry.batchId()));
    }

    private Optional<CoderBatch> batch(UUID id) {
        return batches.stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    /** How many texts of a batch are done. */
    int done(CoderBatch batch) {
        return (int) queue.entries().stream().filter(entry -> entry.batchId().equals(batch.id()))
                .filter(entry -> entry.done() != Done.OPEN).count();
    }

    /** How many texts of a batch the coder has. */
    int size(CoderBatch batch) {
        return (int) queue.entries().stream().filter(entry -> entry.batchId().equals(batch.id())).count();
    }

    /** The next open text after a post (or before it), once around; from its begin when the post is not in the queue. */
    Optional<Entry> next(UUID from, int step) {
        List<Entry> all = queue.entries();
        int at = step > 0 ? -1 : 0;
        for (int i = 0; i < all.size(); i++) {
            at = all.get(i).postId().equals(from) ? i : at;
        }
        for (int i = 1; i <= all.size(); i++) {
            Entry entry = all.get(Math.floorMod(at + i * step, all.size()));
            if (entry.done() == Done.OPEN) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** A batch in which nothing is left to do. */
    Optional<CoderBatch> finishable() {
        return queue.entries().stream().map(Entry::batchId).distinct().flatMap(id -> batch(id).stream())
                .filter(batch -> done(batch) == size(batch)).findFirst();
    }

    /** How the post is to be coded without sight of others, or of the first time; empty when nothing is hidden. */
    Optional<Blind> blind(UUID postId) {
        return at(postId).flatMap(entry -> batch(entry.batchId()).flatMap(batch -> {
            if (batch.kind() == CoderBatch.Kind.AGAIN) {
                return Optional.of(Blind.AGAIN);
            }
            return batch.blind() && entry.twice() ? batch.texts().stream().filter(text -> text.postId().equals(postId))
                    .findFirst().map(text -> text.firstId().equals(queue.coderId()) ? Blind.FIRST : Blind.SECOND)
                    : Optional.empty();
        }));
    }

    /** What of a post is hidden from its coder. */
    enum Blind {
        /** Coded as the first of two. */
        FIRST,
        /** Coded as the second of two. */
        SECOND,
        /** Coded a second time. */
        AGAIN
    }
}
