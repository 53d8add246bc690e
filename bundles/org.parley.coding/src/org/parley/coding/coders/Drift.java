// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.util.UUID;

import org.parley.coding.agreement.PanelAgreement;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Says how far a coder agrees with themselves. Reads only; any thread. */
@Needs(Permission.CONTENT_READ)
public interface Drift {

    /**
     * Compares the two passes of a batch of kind {@link CoderBatch.Kind#AGAIN}, over the texts that are done in the second:
     * by whole answer, a text without a code being one that was read.
     *
     * @param draws for the intervals
     * @param seed  begins their random numbers
     * @throws org.parley.core.ProblemException {@code batch.gone} (refused), {@code drift.kind} (usage) for a batch of
     *         another kind, {@code drift.running} (refused) as long as the coder is not finished, {@code drift.nothing}
     *         (refused) when one of the passes has no code on these texts
     */
    Again again(UUID panelId, UUID batchId, int draws, long seed, Progress progress);

    /**
     * Two passes of a coder, compared.
     *
     * @param left      texts that are not done in the second pass and not compared
     * @param agreement its coders are the two passes, the first one first
     */
    record Again(CoderBatch batch, int left, PanelAgreement agreement) { }
}
