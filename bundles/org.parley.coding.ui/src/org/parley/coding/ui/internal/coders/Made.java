// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.List;

import org.parley.coding.CodingState;
import org.parley.coding.coders.CoderBatch;
import org.parley.discussion.Discussion;

/** What the queue is made of: the same again needs no work. */
record Made(CodingState codings, List<CoderBatch> batches, Discussion discussion) {

    /** Whether it is the very same, not only alike. */
    boolean same(Made before) {
        return before != null && codings == before.codings && batches == before.batches
                && discussion == before.discussion;
    }
}
