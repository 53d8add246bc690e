// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads with SQL that runs on Derby and PostgreSQL alike: no WITH, LIMIT (use FETCH FIRST), MERGE or RETURNING. Every
 * table is named with its schema, which must be the owner's own; no quoted names, no comments, no backslash in a text,
 * no column list of a derived table, functions such as COUNT, COALESCE, LOWER or SUBSTR only. What reaches further is
 * refused: {@code store.foreign-table} names what was reached for, {@code store.sql} what is not passed on. Values
 * are bound with {@code ?}: UUID, String, Integer, Long, Double, Boolean, Instant or null. In tables a UUID is
 * CHAR(36), an Instant is BIGINT (milliseconds since 1970 UTC), long text is CLOB. Every method throws
 * IllegalArgumentException for SQL that does not begin with SELECT or VALUES and for a column that the query does not
 * yield, and a {@link org.parley.core.ProblemException} when the database failed.
 */
public interface Query {

    /** All rows, each made into a value. */
    <T> List<T> list(String sql, Function<Fields, T> reader, Object... binds);

    /** Hands over row after row without keeping them. */
    void each(String sql, Consumer<Fields> reader, Object... binds);

    /** The first row. */
    <T> Optional<T> first(String sql, Function<Fields, T> reader, Object... binds);

    /** The number that the query yields, such as a count; a query without a row is an IllegalArgumentException. */
    long number(String sql, Object... binds);

    /** The fields of one row, by column name; null where the database has NULL, except for the primitive ones. */
    interface Fields {

        UUID id(String column);

        String text(String column);

        int integer(String column);

        long number(String column);

        double real(String column);

        boolean flag(String column);

        Instant instant(String column);

        /** True when the column is NULL. */
        boolean missing(String column);
    }
}
