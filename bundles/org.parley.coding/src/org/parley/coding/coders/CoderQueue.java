// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/**
 * What a coder has to code: the texts of the batches that they have not finished, batch by batch in the order they were
 * made, and in each in the order of the discussion. Texts that were hidden or removed since are left out.
 *
 * @param entries done ones too
 */
public record CoderQueue(UUID coderId, List<Entry> entries) {

    public CoderQueue {
        entries = List.copyOf(entries);
    }

    /** What the coder did with a text. */
    public enum Done {
        /** Nothing yet. */
        OPEN,
        /** Put a code on it. */
        CODED,
        /** Said that no code belongs on it. */
        READ
    }

    /**
     * A text to be coded.
     *
     * @param batch name of the batch
     * @param post  number of the post in the panel
     * @param twice whether another coder codes it too
     */
    public record Entry(UUID batchId, String batch, UUID postId, long post, boolean twice, Done done) { }

    /**
     * The queue of a coder.
     *
     * @param batches of the panel, in the order they were made
     * @param state   as everybody made it ({@link org.parley.coding.Codings#state(UUID)}); only what the coder put there
     *                is looked at
     */
    public static CoderQueue of(Collection<CoderBatch> batches, CodingState state, Discussion discussion, UUID coderId) {
        List<Entry> entries = new ArrayList<>();
        for (CoderBatch batch : batches) {
            boolean open = batch.finishedAt() == null
                    && batch.coder(coderId).filter(coder -> coder.finishedAt() == null).isPresent();
            if (open) {
                entries.addAll(entries(batch, state, discussion, coderId));
            }
        }
        return new CoderQueue(coderId, entries);
    }

    /** The texts of a coder in one batch, whether it is open or not. */
    public static List<Entry> entries(CoderBatch batch, CodingState state, Discussion discussion, UUID coderId) {
        List<Entry> entries = new ArrayList<>();
        for (CoderBatch.Text text : batch.textsOf(coderId)) {
            Optional<Post> post = discussion.post(text.postId()).filter(there -> there.state().counts());
            post.ifPresent(there -> entries.add(new Entry(batch.id(), batch.name(), there.id(), there.number(),
                    text.twice(), done(batch, text, state, coderId))));
        }
        return entries;
    }

    private static Done done(CoderBatch batch, CoderBatch.Text text, CodingState state, UUID coderId) {
        List<Coding> there = batch.kind() == CoderBatch.Kind.AGAIN ? state.layers().again(text.postId(), batch.id())
                : state.on(text.postId());
        if (there.stream().anyMatch(coding -> coding.coderId().equals(coderId))) {
            return Done.CODED;
        }
        return text.readBy().contains(coderId) ? Done.READ : Done.OPEN;
    }

    /** How many texts are done, of {@link #size()}. */
    public int done() {
        return size() - open().size();
    }

    /** How many texts there are. */
    public int size() {
        return entries.size();
    }

    /** The texts that are still to be coded, in order. */
    public List<Entry> open() {
        return entries.stream().filter(entry -> entry.done() == Done.OPEN).toList();
    }
}
