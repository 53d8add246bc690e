// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.discussion.Post;

/** Walks from a place in the words to a coding. Knows no widgets. */
final class CodingWalk {

    private CodingWalk() {
    }

    /**
     * The first coding that begins at or after a place, or the last that begins before it.
     *
     * @param block id of the post of the place, as text; unknown stands for the very beginning
     * @param step  above 0 for the one after, else the one before
     */
    static Optional<Coding> nearest(List<Post> posts, CodingState state, String block, int offset, int step) {
        List<Coding> before = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < posts.size(); i++) {
            place = posts.get(i).id().toString().equals(block) ? i : place;
        }
        for (int i = 0; i < posts.size(); i++) {
            for (Coding coding : state.on(posts.get(i).id())) {
                boolean behind = i > place || i == place && coding.start() >= offset;
                if (behind && step > 0) {
                    return Optional.of(coding);
                }
                if (!behind) {
                    before.add(coding);
                }
            }
        }
        return step > 0 || before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }
}
