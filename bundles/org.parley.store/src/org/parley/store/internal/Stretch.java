// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Change;
import org.parley.core.ChangeSet;

/** What a number of change sets in a row did, row by row, so that it can be taken back in memory. */
final class Stretch {

    private final Map<String, Map<String, Map<UUID, List<Change>>>> changes = new LinkedHashMap<>();
    private int gone;
    private int erasures;

    /** @param sets oldest first, without a gap */
    Stretch(List<ChangeSet> sets) {
        for (ChangeSet set : sets) {
            if (set.changes().isEmpty()) {
                gone++;
            }
            for (Change change : set.changes()) {
                if (change.schema().equals(StoreTables.SCHEMA)) {
                    erasures++;
                } else {
                    changes.computeIfAbsent(change.schema(), s -> new LinkedHashMap<>())
                            .computeIfAbsent(change.table(), t -> new LinkedHashMap<>())
                            .computeIfAbsent(change.row(), r -> new ArrayList<>(1)).add(change);
                }
            }
        }
    }

    /** How many of them have no payload any more: what they did is not known. */
    int gone() {
        return gone;
    }

    /** How many payloads were erased in it. */
    int erasures() {
        return erasures;
    }

    Set<String> schemas() {
        return changes.keySet();
    }

    Set<String> tables(String schema) {
        return changes.getOrDefault(schema, Map.of()).keySet();
    }

    /** The rows that were touched, in the order of the first time. */
    Set<UUID> rows(String schema, String table) {
        return new LinkedHashSet<>(of(schema, table).keySet());
    }

    /** A row as it was before, from how it was after; null when it was not there. */
    Map<String, Object> before(String schema, String table, UUID row, Map<String, Object> after) {
        Map<String, Object> state = after == null ? null : new LinkedHashMap<>(after);
        List<Change> own = of(schema, table).getOrDefault(row, List.of());
        for (int i = own.size() - 1; i >= 0; i--) {
            Change change = own.get(i);
            if (change.made()) {
                state = null;
            } else if (change.deleted()) {
                state = new LinkedHashMap<>(change.before());
            } else if (state != null) {
                state.putAll(change.before());
            }
        }
        return state;
    }

    private Map<UUID, List<Change>> of(String schema, String table) {
        return changes.getOrDefault(schema, Map.of()).getOrDefault(table, Map.of());
    }
}
