// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Set;

/**
 * Something was written to the open panel, by this window or by anyone else.
 *
 * @param number the number of the last change now visible; grows
 * @param kinds the kinds of rows that were touched, as their owners call them (table names in lower case);
 *     empty means that anything may have changed
 */
public record DataChange(long number, Set<String> kinds) {

    public DataChange {
        kinds = Set.copyOf(kinds);
    }

    /** Returns whether one of the kinds may have been touched. */
    public boolean touches(String... wanted) {
        if (kinds.isEmpty()) {
            return true;
        }
        for (String kind : wanted) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
