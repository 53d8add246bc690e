// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a coder wrote down for themselves or for the others. What is thought about one coding stands in the coding.
 *
 * @param sort     a thought, or the member's words in the coder's own
 * @param about    what sort of thing it is about
 * @param aboutId  id of that thing; for {@link About#PANEL} the panel's
 * @param span     the place in a post that it is about; null unless it is about a part of a post
 * @param words    never empty
 * @param author   name of who wrote it
 * @param at       when it was written first
 */
public record Memo(UUID id, UUID panelId, Sort sort, About about, UUID aboutId, Span span, String words, String author,
        UUID authorId, Instant at) {

    /** What a memo is for. */
    public enum Sort { MEMO, PARAPHRASE }

    /** What a memo can be about. */
    public enum About { PANEL, CODE, POST, MEMBER }

    /**
     * A place in a post's text.
     *
     * @param textId the version of the text it points into
     * @param start  first UTF-16 position
     * @param end    position after the last
     * @param adrift true when the text changed so that the place could not be carried over
     */
    public record Span(UUID textId, int start, int end, boolean adrift) { }
}
