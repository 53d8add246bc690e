// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;

/** Gives texts to coders. Every change can be undone. */
@Needs(Permission.WRITE)
public interface Batches {

    /** Share of the texts that two coders code, in percent, unless said otherwise. */
    int USUAL_PERCENT = 10;

    /** The batches of a panel, the oldest first. */
    @Needs(Permission.CONTENT_READ)
    List<CoderBatch> all(UUID panelId);

    /**
     * Gives texts to coders.
     *
     * @throws org.parley.core.ProblemException {@code batch.name} (usage) for an empty or too long name, {@code
     *         batch.taken} (usage) when another batch of the panel has it, {@code batch.coders} (usage) for a coder who
     *         is named twice or too few of them, {@code batch.percent} (usage), {@code batch.empty} (refused) when no
     *         text is left, {@code batch.busy} (refused) when a text of the second pass is in an open batch of the coder
     */
    CoderBatch make(Actor actor, UUID panelId, NewBatch batch);

    /** What a coder has to code. */
    @Needs(Permission.CONTENT_READ)
    CoderQueue queue(UUID panelId, UUID coderId);

    /**
     * Says that no code belongs on a text, or takes that back.
     *
     * @throws org.parley.core.ProblemException {@code batch.gone} (refused), {@code batch.text} (usage) when the coder does
     *         not have that text, {@code batch.finished} (refused)
     */
    void read(Actor coder, UUID batchId, UUID postId, boolean read);

    /**
     * Says that a coder is finished.
     *
     * @throws org.parley.core.ProblemException {@code batch.gone}, {@code batch.finished}, {@code batch.left} (refused) as
     *         long as texts are open, {@code batch.coder} (usage) when the person is no coder of it
     */
    CoderBatch finish(Actor coder, UUID batchId);

    /** Takes back that a coder is finished; {@code batch.finished} (refused) once the batch is closed. */
    CoderBatch reopen(Actor coder, UUID batchId);

    /**
     * Closes a batch: what it hid is shown, and its differences can be adjudicated.
     *
     * @param early true to close it though coders are not finished
     * @throws org.parley.core.ProblemException {@code batch.gone}, {@code batch.finished}, {@code batch.early} (refused)
     */
    CoderBatch close(Actor actor, UUID batchId, boolean early);

    /**
     * A batch to be made.
     *
     * @param posts   texts; such as do not count, are empty, or, for a second pass, have no coding of the coder are left
     *                out
     * @param coders  one or more, the first of them the first coder; one for {@link CoderBatch.Kind#AGAIN}
     * @param divided true to give each an equal part also when there are two
     * @param percent share that two coders code, 0 to 100; 0 with one coder
     * @param seed    see {@link Dealing}
     */
    record NewBatch(String name, CoderBatch.Kind kind, List<UUID> posts, List<Actor> coders, boolean divided, int percent,
            long seed, boolean blind) {

        public NewBatch {
            posts = List.copyOf(posts);
            coders = List.copyOf(coders);
        }

        /** The usual: the first coder codes all, the second one in ten of them, blind. */
        public static NewBatch of(String name, List<UUID> posts, Actor first, Actor second, long seed) {
            return new NewBatch(name, CoderBatch.Kind.CODING, posts, List.of(first, second), false, USUAL_PERCENT, seed,
                    true);
        }

        /** A second pass over texts of one coder. */
        public static NewBatch again(String name, List<UUID> posts, Actor coder, long seed) {
            return new NewBatch(name, CoderBatch.Kind.AGAIN, posts, List.of(coder), false, 0, seed, true);
        }
    }
}
