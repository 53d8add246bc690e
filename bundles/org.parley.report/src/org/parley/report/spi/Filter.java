// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * Parameters that all analyses of codings share: which posts and codings count.
 *
 * @param from     first day, UTC; null for no limit
 * @param to       day after the last, UTC; null for no limit
 * @param activity name of an activity; empty for all
 * @param coder    name of a coder; empty for all
 * @param where    members with these profile values only, as {@code gender=woman}; all of them have to hold
 */
public record Filter(LocalDate from, LocalDate to, @Declares(kind = Parameter.Kind.ACTIVITY) String activity,
        @Declares(kind = Parameter.Kind.CODER) String coder,
        @Declares(kind = Parameter.Kind.FIELD_VALUE) List<String> where) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, null, "", "", List.of());

    public Filter {
        where = List.copyOf(where);
    }
}
