// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.util.List;
import java.util.UUID;

import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Personal;
import org.parley.core.Progress;

/**
 * Full-text search over the posts that count, in the present version of their text; the index lives in memory and is
 * built on first use, off the caller's thread. It looks at what was written, so that a hit tells what stands there.
 */
@Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
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
     * Every place of the words of a query, in the posts that {@link #find} would find, in no order of the posts. A place is
     * what stands in the text: "hanke" as it was written, though "hanketta" was asked for.
     *
     * @throws org.parley.core.ProblemException {@code search.query} (usage) for a query that cannot be read
     */
    List<Placed> places(UUID panelId, String query, Progress progress);

    /**
     * Places in one post.
     *
     * @param textId the version of the text they are in
     * @param spans  by start, then by end; none twice, and none cuts a character in two
     */
    record Placed(UUID postId, UUID textId, List<Span> spans) { }

    /**
     * A place in a text.
     *
     * @param start first UTF-16 position
     * @param end   position after the last
     */
    record Span(int start, int end) { }

    /**
     * A post that matched.
     *
     * @param excerpt a short piece of the text around the first match
     */
    record Found(UUID postId, float score, @Personal String excerpt) { }
}
