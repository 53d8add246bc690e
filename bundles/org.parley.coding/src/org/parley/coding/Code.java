// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.UUID;

/**
 * A code of a panel's codebook.
 *
 * @param parentId   the code above it; null at the top
 * @param position   order among its siblings, from 0
 * @param number     the code number of the codeframe; 0 for none
 * @param colour     1 to 12, place in the code palette
 * @param pattern    how its chip and bracket are drawn, so that colour never stands alone
 * @param definition what it means
 * @param include    what belongs here
 * @param exclude    what does not
 * @param example    a typical sentence
 * @param exclusive  Don't know, None: stands alone on an answer
 * @param retired    kept for old codings, not offered any more
 */
public record Code(UUID id, UUID panelId, UUID parentId, int position, String name, int number, int colour,
        Pattern pattern, String definition, String include, String exclude, String example, boolean exclusive,
        boolean retired) {

    /** How a code is drawn beside its colour. */
    public enum Pattern { SOLID, DASHED, HOLLOW, DOUBLE }
}
