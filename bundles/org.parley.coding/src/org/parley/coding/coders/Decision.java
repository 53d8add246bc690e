// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.time.Instant;
import java.util.UUID;

/**
 * What was decided where two coders differ.
 *
 * @param firstId     the first coder's coding; null when they have none there
 * @param secondId    the second coder's; null when they have none there
 * @param why         the reason, in the adjudicator's words; may be empty
 * @param adjudicator name of who decided
 */
public record Decision(UUID id, UUID panelId, UUID postId, UUID firstId, UUID secondId, Verdict verdict, String why,
        String adjudicator, UUID adjudicatorId, Instant at) {

    /** What counts. */
    public enum Verdict {
        /** What the first coder has, which may be nothing. */
        FIRST,
        /** What the second coder has, which may be nothing. */
        SECOND,
        /** What either has. */
        BOTH,
        /** A code and range given by the adjudicator. */
        ANEW,
        /** Nothing. */
        NEITHER,
        /** Not decided yet. */
        LATER
    }

    /** Names a difference by the codings on its two sides; null for a side that has none. */
    public static String key(UUID first, UUID second) {
        return (first == null ? "-" : first) + ":" + (second == null ? "-" : second);
    }
}
