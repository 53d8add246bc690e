// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post that waits for a moderator.
 *
 * @param rule  id of the rule that put it here: {@code words}, {@code personal-data}, {@code imported-state},
 *              {@code changed-after-redaction}
 * @param why   in words: "phone number", "word list: discount code"
 * @param hits  the places in the present text that the rule means; may be empty
 * @param since when it was put here
 */
public record QueueItem(UUID id, UUID postId, String rule, String why, List<Hit> hits, Instant since) {

    public QueueItem {
        hits = List.copyOf(hits);
    }

    /**
     * A place in a text.
     *
     * @param start first UTF-16 position
     * @param end   position after the last
     * @param kind  what it is: {@code email}, {@code phone}, {@code ip}, {@code card}, {@code word},
     *              {@code name}
     */
    public record Hit(int start, int end, String kind) { }
}
