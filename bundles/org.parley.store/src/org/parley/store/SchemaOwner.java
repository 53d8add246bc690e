// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.Set;

import org.parley.core.ChangeSet;

/** Says which tables an engine or a plugin owns, how they came about, and what may be undone in them. */
public interface SchemaOwner {

    /** Name of the schema, lower case letters and digits, not one of the databases' or of Parley's own. */
    String schema();

    /**
     * Its migrations in order of version, 1 first. Never change one that has been released: its checksum is kept. All of
     * a plugin's that are to be done are done in one transaction, those of Parley's own owners in one each.
     */
    List<Migration> migrations();

    /**
     * Tables whose rows hold contact data: changes to them carry no fields. A row that was made goes with an undo and
     * cannot come back by a redo; what was changed or deleted in them cannot be undone.
     */
    default Set<String> privateTables() {
        return Set.of();
    }

    /**
     * Asked, inside the transaction, after an undo or redo has put back the rows and before it is committed.
     *
     * @throws org.parley.core.ProblemException (refused) when a rule of the owner forbids it
     */
    default void checkUndo(ChangeSet original, Tx tx) {
        // nothing forbids it
    }

    /**
     * One step of a schema.
     *
     * @param version    1, 2, 3, ...
     * @param name       what it does, in words
     * @param statements portable SQL on the owner's own tables, each named with the schema: CREATE, ALTER and DROP TABLE,
     *                   CREATE and DROP INDEX, INSERT, UPDATE, DELETE; in the words that {@link Query} allows
     */
    record Migration(int version, String name, List<String> statements) {

        public Migration {
            statements = List.copyOf(statements);
        }
    }
}
