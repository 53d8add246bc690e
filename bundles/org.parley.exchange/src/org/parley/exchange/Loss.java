// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.util.Objects;

/**
 * One thing that an import or export could not carry over, or not as it was.
 *
 * @param kind   what it is: code, coding, source, case, memo, set, link; view for all that is kept from the person who
 *               exports
 * @param where  where it stands, such as the name of its text; may be empty
 * @param name   as a person knows it; may be empty
 * @param guid   its id in the file, or here on an export; empty when it has none
 * @param reason why, short and the same for all of a kind, so that it can be counted
 */
public record Loss(String kind, String where, String name, String guid, String reason) {

    public Loss {
        where = Objects.requireNonNullElse(where, "");
        name = Objects.requireNonNullElse(name, "");
        guid = Objects.requireNonNullElse(guid, "");
    }
}
