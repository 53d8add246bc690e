// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;

/**
 * A write under way. Every table has a column {@code id CHAR(36)} as primary key. Rows are made, changed and deleted
 * only here, so that each change is in the change set, the feed and the audit.
 */
public interface Tx extends Query {

    /** Number that this write's change set will have. */
    long number();

    /** The moment of this write; one for the whole of it. */
    Instant at();

    /** Who writes. */
    Actor actor();

    /**
     * Makes a row.
     *
     * @param table  without the schema
     * @param fields by column, without the id; values as {@link Query} binds them
     * @throws ConstraintViolation when a rule that the database keeps would be broken; also from the other three
     */
    void insert(String table, UUID id, Map<String, Object> fields);

    /** Makes many rows of the same columns; faster than one by one. */
    void insertAll(String table, List<Row> rows);

    /**
     * Changes fields of a row; fields that stay the same are left out of the change set.
     *
     * @throws org.parley.core.ProblemException {@code store.gone} when there is no such row
     */
    void update(String table, UUID id, Map<String, Object> fields);

    /** Deletes a row; the same error as {@link #update}. */
    void delete(String table, UUID id);

    /** A row to be made. */
    record Row(UUID id, Map<String, Object> fields) { }
}
