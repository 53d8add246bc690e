// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One row that was made, changed or deleted.
 *
 * @param schema owner of the table
 * @param table  table without the schema
 * @param row    id of the row
 * @param before the fields as they were (only the changed ones of an update), null for a new row
 * @param after  the fields as they are (only the changed ones of an update), null for a deleted row. Values are
 *               UUID, String, Long, Integer, Double, Boolean, Instant or null. Both are empty for rows of tables
 *               that hold contact data: a change never carries any.
 */
public record Change(String schema, String table, UUID row, Map<String, Object> before, Map<String, Object> after) {

    public Change {
        before = copy(before);
        after = copy(after);
    }

    /** True for a row made by this change. */
    public boolean made() {
        return before == null;
    }

    /** True for a row deleted by this change. */
    public boolean deleted() {
        return after == null;
    }

    /** True when the change is about this table. */
    public boolean in(String schemaName, String tableName) {
        return schema.equals(schemaName) && table.equals(tableName);
    }

    private static Map<String, Object> copy(Map<String, Object> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
