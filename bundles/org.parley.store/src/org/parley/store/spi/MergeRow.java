// SPDX-License-Identifier: Apache-2.0
package org.parley.store.spi;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.parley.store.ChangedFields;
import org.parley.store.internal.Binding;

/**
 * One row in its three states. Each is the whole row without its id, or null when the row is not there.
 *
 * @param id     what the row is called here
 * @param there  what it is called in the other copy, which differs for two that were joined
 * @param base   as it was when the copies parted
 * @param ours   as it is here
 * @param theirs as it is in the other copy; ids in it are those that stand here
 */
public record MergeRow(String table, UUID id, UUID there, Map<String, Object> base, Map<String, Object> ours,
        Map<String, Object> theirs) {

    /** True when two states agree in these columns; a column that one of them does not have says nothing. */
    public static boolean same(Map<String, Object> one, Map<String, Object> other, Collection<String> columns) {
        if (one == null || other == null) {
            return one == other;
        }
        return columns.stream().allMatch(column -> !one.containsKey(column) || !other.containsKey(column)
                || Binding.same(one.get(column), other.get(column)));
    }

    /** Made there since the copies parted, and not known here. */
    public boolean news() {
        return base == null && ours == null;
    }

    /** Removed there. */
    public boolean removedThere() {
        return theirs == null;
    }

    /** Removed here. */
    public boolean removedHere() {
        return base != null && ours == null;
    }

    /** What is known of it, there or before. */
    public ChangedFields known() {
        return new ChangedFields(id, theirs != null ? theirs : base);
    }
}
