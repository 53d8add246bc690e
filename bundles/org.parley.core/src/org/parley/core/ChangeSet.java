// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.time.Instant;
import java.util.List;

/**
 * Everything one write changed, in order.
 *
 * @param number   1, 2, 3, ... without gaps
 * @param at       when it was written
 * @param actor    who wrote it
 * @param label    what was done, in words: "Code with Cap hard to open"
 * @param undoable true when the writer allows it to be undone
 * @param undoes   number of the change set that this one undid, or 0
 * @param changes  the rows; empty when the payload has been erased
 */
public record ChangeSet(long number, Instant at, Actor actor, String label, boolean undoable, long undoes,
        List<Change> changes) {

    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /** True when any row of this schema is touched. */
    public boolean touches(String schema) {
        return changes.stream().anyMatch(c -> c.schema().equals(schema));
    }
}
