// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.util.List;
import java.util.UUID;

/**
 * Full-text search over the posts that count, in the present version of their text; the index lives in memory and is
 * built on first use, off the caller's thread.
 */
public interface Search {

    /** Starts building the index of a panel when there is none yet; returns at once. */
    void warmUp(UUID panelId);

    /**
     * Posts that match, best first. Words are stemmed in the post's language and folded ("hanketta" finds "hanke");
     * several words must all occur; "..." is a phrase; word* a beginning.
     *
     * @throws org.parley.core.ProblemException {@code search.query} (usage) for a query that cannot be read
     */
    List<Found> find(UUID panelId, String query, int limit);

    /**
     * A post that matched.
     *
     * @param excerpt a short piece of the text around the first match
     */
    record Found(UUID postId, float score, String excerpt) { }
}
