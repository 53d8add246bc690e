// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.discussion.Discussion;

/**
 * Takes codes, codings, memos and links that were made elsewhere, with the ids, the authors and the dates that they have
 * there. For imports; who codes here uses {@link Codings} and {@link Memos}. Compares texts
 * from elsewhere with what was written here.
 */
@Needs({Permission.WRITE, Permission.CONTACT_READ})
public interface GivenCodings {

    /**
     * Brings them into a panel as one change that can be undone; joins the write that is under way. What is
     * there already stays as it is, and nothing is put where the rules of the house forbid it: that is told as left.
     * A code is there already when the panel has its id, or a code of the same name in the same place. Its id is kept
     * unless something else in this workspace has it. A memo is there already when the panel has its id, or the same
     * words of the same author about the same place; a link when its two codings are linked so.
     */
    Outcome bring(Actor actor, UUID panelId, String label, Material material);

    /**
     * What is brought.
     *
     * @param codes a code after the one above it
     * @param known what things of this panel are called elsewhere: their id here by the id there
     * @param said  the discussion as the write that is under way has left it
     */
    record Material(List<GivenCode> codes, List<GivenCoding> codings, List<GivenMemo> memos, List<GivenLink> links,
            Map<UUID, UUID> known, Discussion said) {

        /** Whether nothing is brought. */
        public boolean isEmpty() {
            return codes.isEmpty() && codings.isEmpty() && memos.isEmpty() && links.isEmpty();
        }
    }

    /**
     * A code made elsewhere; a text that is not known is empty.
     *
     * @param parent  id there of the code above it; null at the top
     * @param codable false for one that only groups others: it becomes a net, unless it is on a text nevertheless
     * @param weight  null for none
     * @param colour  as {@code #RRGGBB}; null for any
     * @param pattern null for any
     */
    record GivenCode(UUID id, UUID parent, String name, boolean codable, String colour, Code.Pattern pattern,
            int number, String definition, String include, String exclude, String example, boolean exclusive,
            boolean retired, boolean single, Double weight) { }

    /**
     * A coding made elsewhere.
     *
     * @param codeId id there of its code, one of those brought along
     * @param postId the post here
     * @param words  the text that the range was made on
     * @param coder  name of the coder
     * @param at     when it was made; null when not told, then the moment of the import counts
     */
    record GivenCoding(UUID id, UUID codeId, UUID postId, String words, int start, int end, String coder, Instant at,
            String memo, boolean best) { }

    /**
     * A memo or paraphrase made elsewhere.
     *
     * @param aboutId   the post or member here; the id there of a code; null when it did not come in, or for the panel
     * @param postWords the text that the place was found in; empty when it is about a whole thing
     * @param start     with {@code end}: the place in that text; both 0 for a whole thing
     * @param author    name of who wrote it
     * @param at        when it was written; null when not told, then the moment of the import counts
     */
    record GivenMemo(UUID id, Memo.Sort sort, Memo.About about, UUID aboutId, String postWords, int start, int end,
            String words, String author, Instant at) { }

    /**
     * A link between two codings made elsewhere.
     *
     * @param fromId id there of the coding it starts at
     * @param toId   id there of the coding it leads to
     * @param at     when it was made; null when not told, then the moment of the import counts
     */
    record GivenLink(UUID id, UUID fromId, UUID toId, String label, String author, Instant at) { }

    /**
     * What was done.
     *
     * @param ids  id here by the id there, of all that is here now
     * @param left what was not taken, or not as it was
     */
    record Outcome(Taken codes, Taken codings, Taken memos, Taken links, Map<UUID, UUID> ids, List<Left> left) { }

    /** How many of a kind were new, and how many were there already. */
    record Taken(int made, int same) {

        /** None of either. */
        public static final Taken NONE = new Taken(0, 0);
    }

    /** Sorts of things that are brought. */
    enum Kind { CODE, CODING, MEMO, LINK }

    /**
     * Something that was not taken, or not as it was.
     *
     * @param id     its id there
     * @param name   of the code, the first words of the memo or the label of the link
     * @param reason short and the same for all of a kind
     */
    record Left(Kind kind, UUID id, String name, String reason) { }
}
