// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;

/**
 * Takes codes and codings that were made elsewhere, with the ids, the coders and the dates that they have there. For
 * imports; who codes here uses {@link Codings}.
 */
public interface GivenCodings {

    /**
     * Brings codes and codings into a panel as one change that can be undone; joins the write that is under way. What is
     * there already stays as it is, and nothing is put where the rules of the house forbid it: that is told as left.
     * A code is there already when the panel has its id, or a code of the same name in the same place. Its id is kept
     * unless something else in this workspace has it.
     */
    Outcome bring(Actor actor, UUID panelId, String label, Material material);

    /**
     * What is brought.
     *
     * @param codes a code after the one above it
     * @param known what things of this panel are called elsewhere: their id here by the id there
     */
    record Material(List<GivenCode> codes, List<GivenCoding> codings, Map<UUID, UUID> known) { }

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
     * @param at     when it was made; null for now
     */
    record GivenCoding(UUID id, UUID codeId, UUID postId, String words, int start, int end, String coder, Instant at,
            String memo, boolean best) { }

    /**
     * What was done.
     *
     * @param ids  id here by the id there, of all that is here now
     * @param left what was not taken, or not as it was
     */
    record Outcome(int newCodes, int sameCodes, int newCodings, int sameCodings, Map<UUID, UUID> ids,
            List<Left> left) { }

    /**
     * Something that was not taken, or not as it was.
     *
     * @param coding true for a coding, false for a code
     * @param id     its id there
     * @param name   of the code
     * @param reason short and the same for all of a kind
     */
    record Left(boolean coding, UUID id, String name, String reason) { }
}
