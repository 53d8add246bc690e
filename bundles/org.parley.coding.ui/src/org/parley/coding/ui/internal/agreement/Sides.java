// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.List;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.coders.CoderBatch;

/** What each of those who are compared put on a post: coders, or the two passes of one. */
interface Sides {

    /** The codings of a side, by its name in the figures. */
    List<Coding> on(UUID postId, String side);

    /** Coders, by their names. */
    static Sides coders(CodingState state) {
        return (post, coder) -> state.on(post).stream()
                .filter(coding -> coding.coder().strip().equalsIgnoreCase(coder.strip())).toList();
    }

    /**
     * The two passes of the coder of a batch.
     *
     * @param second what the figures call the second pass
     */
    static Sides passes(CodingState state, CoderBatch batch, String second) {
        UUID coder = batch.coders().get(0).coderId();
        return (post, side) -> side.equals(second) ? state.layers().again(post, batch.id())
                : state.on(post).stream().filter(coding -> coding.coderId().equals(coder)).toList();
    }
}
