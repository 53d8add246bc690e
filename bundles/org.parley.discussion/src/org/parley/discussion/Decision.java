// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.UUID;

/**
 * What a moderator decided about a post. Decisions are never changed; a second one follows the first.
 *
 * @param rule   rule that had put the post into the queue; null when nobody asked
 * @param reason one of {@link Moderation#reasons()}
 * @param note   the moderator's own words; may be empty
 */
public record Decision(UUID id, UUID postId, Step step, String reason, String note, String rule, String moderator,
        Instant at) {

    /** What can be done about a post. */
    public enum Step {
        /** It stands. */
        APPROVE,
        /** It stands, with a note for the team. */
        NOTE,
        /** Parts of the text are taken out; a new version of the text is made. */
        REDACT,
        /** It is taken out of sight. */
        HIDE,
        /** Rejected in the source, before it came here. */
        REJECT,
        /** The decision before this one was taken back; the post is as it was before that. */
        WITHDRAW
    }
}
