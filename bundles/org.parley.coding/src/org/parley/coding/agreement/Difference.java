// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.UUID;

/**
 * One place where two coders differ.
 *
 * @param post   number of the post in the panel
 * @param codeId the code that {@code coder} put there
 * @param code   its path
 * @param coder  who has the code
 * @param other  who has not, or not so
 * @param start  first UTF-16 position of the coder's range in the present text
 * @param end    position after the last
 */
public record Difference(UUID postId, long post, UUID codeId, String code, Kind kind, String coder, String other, int start,
        int end) {

    /** In what they differ. */
    public enum Kind {
        /** The other put no code on any of these words. */
        MISSING,
        /** The other put another code on some of these words. */
        OTHER_CODE,
        /** The other put the same code on some of these words, with another beginning or end. */
        OTHER_BOUNDARY
    }
}
