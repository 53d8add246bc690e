// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Reads {@code before} or {@code after} of a {@link org.parley.core.Change} as if it were a row of the database, so
 * that one reader function serves both. A field that the map does not hold is missing (null, 0 or false); ask
 * {@link #has} to tell it from one that became null. The row's own {@code id} can be handed over beside the map.
 */
public final class ChangedFields implements Query.Fields {

    private final UUID row;
    private final Map<String, Object> values;

    /** Reads the fields of a change; {@code id} is not among them. */
    public ChangedFields(Map<String, Object> values) {
        this(null, values);
    }

    /** Reads the fields of a change together with the id of its row. */
    public ChangedFields(UUID row, Map<String, Object> values) {
        this.row = row;
        this.values = values;
    }

    /** True when the change says something about this column. */
    public boolean has(String column) {
        return values.containsKey(column);
    }

    @Override
    public UUID id(String column) {
        Object value = value(column);
        return value instanceof String text ? UUID.fromString(text) : (UUID) value;
    }

    @Override
    public String text(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    @Override
    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    @Override
    public long number(String column) {
        Object value = value(column);
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        return value == null ? 0 : ((Number) value).longValue();
    }

    @Override
    public double real(String column) {
        Object value = value(column);
        return value == null ? 0 : ((Number) value).doubleValue();
    }

    @Override
    public boolean flag(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    /** A moment; also when the database, which knows only milliseconds, told the value. */
    @Override
    public Instant instant(String column) {
        Object value = value(column);
        return value instanceof Number millis ? Instant.ofEpochMilli(millis.longValue()) : (Instant) value;
    }

    @Override
    public boolean missing(String column) {
        return value(column) == null;
    }

    private Object value(String column) {
        return row != null && column.equals("id") ? row : values.get(column);
    }
}
