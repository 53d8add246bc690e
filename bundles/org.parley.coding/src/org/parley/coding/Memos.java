// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;

/**
 * Memos, paraphrases and links between codings. They are read from {@link CodingState}; every change can be undone.
 */
@Needs(Permission.WRITE)
public interface Memos {

    /**
     * Writes something down.
     *
     * @throws org.parley.core.ProblemException {@code memo.empty} (usage), {@code coding.memo} (usage) when it is too
     *         long, {@code memo.about} (usage) when the thing it is about is not in this panel, {@code coding.range}
     *         (usage) for a place that the post's present text does not have
     */
    Memo add(Actor author, UUID panelId, NewMemo memo);

    /** Words a memo anew; with empty words it goes. Returns null when it went. {@code memo.gone} (refused). */
    Memo change(Actor actor, UUID memoId, String words);

    /**
     * Leads from one coding to another.
     *
     * @throws org.parley.core.ProblemException {@code coding.gone} (refused), {@code link.same} (usage) from a coding to
     *         itself, {@code link.label} (usage) when the label is too long. A link that is there already stays one
     */
    CodingLink link(Actor author, UUID fromId, UUID toId, String label);

    /** Takes a link away; does nothing when it is gone. */
    void unlink(Actor actor, UUID linkId);

    /**
     * A memo to be written.
     *
     * @param start with {@code end}: the place in the post's present text; both 0 for the whole thing
     */
    record NewMemo(Memo.Sort sort, Memo.About about, UUID aboutId, int start, int end, String words) {

        /** A memo about a whole thing. */
        public static NewMemo about(Memo.About about, UUID aboutId, String words) {
            return new NewMemo(Memo.Sort.MEMO, about, aboutId, 0, 0, words);
        }
    }
}
