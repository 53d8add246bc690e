// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;

import org.parley.store.SchemaOwner.Migration;

/**
 * The store's own tables. A change set is one row, for a second one would cost each write a tenth of its time; salt and
 * body can be emptied, and nothing else of it ever changes.
 */
final class StoreTables {

    static final String SCHEMA = "store";

    /** The table of the change sets; a change in it tells that the payload of that row was erased. */
    static final String CHANGE_SETS = "changeset";

    /** The step since which it is remembered with which statements and by whose plugin a schema was made. */
    static final int REMEMBERS = 2;

    static final List<Migration> STEPS = List.of(new Migration(1, "counter, change sets", List.of("""
                CREATE TABLE store.counter (
                    id INTEGER NOT NULL CONSTRAINT counter_pk PRIMARY KEY CONSTRAINT counter_one CHECK (id = 1),
                    number BIGINT NOT NULL)""", """
                INSERT INTO store.counter (id, number) VALUES (1, 0)""", """
                CREATE TABLE store.changeset (
                    number BIGINT NOT NULL CONSTRAINT changeset_pk PRIMARY KEY,
                    id CHAR(36) NOT NULL,
                    written BIGINT NOT NULL,
                    actor_kind VARCHAR(10) NOT NULL,
                    actor_id CHAR(36) NOT NULL,
                    actor_name VARCHAR(1000) NOT NULL,
                    actor_role VARCHAR(20),
                    label VARCHAR(4000) NOT NULL,
                    undoable BOOLEAN NOT NULL,
                    undoes BIGINT NOT NULL,
                    row_count INTEGER NOT NULL,
                    payload_digest CHAR(64) NOT NULL,
                    digest CHAR(64) NOT NULL,
                    salt CHAR(32),
                    body BLOB)""")), new Migration(2, "how a schema was made and by whom", List.of(
            "ALTER TABLE store.migration ADD COLUMN statements CLOB",
            "ALTER TABLE store.migration ADD COLUMN maker VARCHAR(300)")));

    private StoreTables() {
    }
}
