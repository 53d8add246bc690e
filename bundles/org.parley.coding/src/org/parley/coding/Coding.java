// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.time.Instant;
import java.util.UUID;

/**
 * A code on a range of a post's text.
 *
 * @param textId          the version of the text it points into
 * @param start           first UTF-16 position
 * @param end             position after the last; greater than {@code start}
 * @param coder           name of the coder
 * @param codebookVersion version of the codebook when it was made
 * @param memo            the coder's note; empty for none
 * @param best            marked as a best quote
 * @param adrift          true when the text changed so that the range could not be carried over; a person has to look
 * @param layer           which version of the text's coding it belongs to
 * @param originId        for {@link Layer#AGAIN} the batch it was made in; for {@link Layer#CURATED} the decision that it
 *                        follows from, or null for what both coders had; else null
 */
public record Coding(UUID id, UUID panelId, UUID codeId, UUID postId, UUID textId, int start, int end, String coder,
        UUID coderId, Instant at, int codebookVersion, String memo, boolean best, boolean adrift, Layer layer,
        UUID originId) {

    /** An original coding. */
    public Coding(UUID id, UUID panelId, UUID codeId, UUID postId, UUID textId, int start, int end, String coder,
            UUID coderId, Instant at, int codebookVersion, String memo, boolean best, boolean adrift) {
        this(id, panelId, codeId, postId, textId, start, end, coder, coderId, at, codebookVersion, memo, best, adrift,
                Layer.ORIGINAL, null);
    }
}
