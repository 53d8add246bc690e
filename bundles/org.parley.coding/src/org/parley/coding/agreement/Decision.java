// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.List;
import java.util.UUID;

/**
 * What each coder decided about one code at one place: the raw pairs that agreement is made of. By whole answer a place
 * is a post; by character it is a stretch of a post on which nobody changes between having the code and not, and counts
 * as many times as it is long.
 *
 * @param post    number of the post in the panel
 * @param code    path of the code
 * @param start   first UTF-16 position of the place in the present text
 * @param end     position after the last
 * @param present for each coder, in the order of the comparison: whether the code stands there
 */
public record Decision(UUID postId, long post, UUID codeId, String code, int start, int end, List<Boolean> present) {

    public Decision {
        present = List.copyOf(present);
    }
}
