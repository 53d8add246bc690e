// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One contribution, with the text as it stands now.
 *
 * @param number    short number in the panel, from 1, never used again: shown as #2214
 * @param authorId  the member; null when the author is not known
 * @param noAuthor  why there is no author: "deleted in the source"; null with one
 * @param replyTo   the post it answers; null for a starter
 * @param at        when it was written
 * @param sourceId  id in the source; null when written here
 * @param language  BCP 47 tag; null when not known
 * @param state     whether it is seen and counted
 * @param text      the present version of what was written
 */
public record Post(UUID id, UUID panelId, UUID topicId, long number, Kind kind, UUID authorId, String noAuthor,
        UUID replyTo, Instant at, String sourceId, String language, State state, Text text) {

    /** Whether somebody else wrote it than wrote that one; two posts without a known author do not tell. */
    public boolean byAnother(Post other) {
        return !id.equals(other.id) && !Objects.equals(authorId, other.authorId);
    }

    /** What part it plays in its topic. */
    public enum Kind { STARTER, REPLY, COMMENT }

    /** Whether it is seen and counted. */
    public enum State {
        /** Stands. */
        VISIBLE,
        /** Held for a moderator; counts, since nobody has decided against it. */
        HELD,
        /** Taken out of sight by a moderator; not counted. */
        HIDDEN,
        /** Rejected, here or in the source; not counted. */
        REJECTED,
        /** Deleted in the source; not counted. */
        DELETED;

        /** True when figures and reports count it. */
        public boolean counts() {
            return this == VISIBLE || this == HELD;
        }
    }

    /**
     * One immutable version of a text. A coding names the version it was made on.
     *
     * @param version 1, 2, 3, ...
     * @param words   the text; offsets into it are UTF-16 positions
     */
    public record Text(UUID id, int version, String words) { }
}
