// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Path;

import org.parley.core.Closed;

/**
 * Copies of one plugin's schema, with which an update is taken back: the tables, their rows and the steps that made
 * them. Everybody else's data stays as it is. Parley's own schemas are refused everywhere; {@link Backups} hold them.
 * Use it while the plugin is stopped: a handle that was claimed before {@link #restore} or {@link #drop} cannot be used
 * after it. The methods hold up writers while they run; none may be called inside a write, and none on the window's
 * thread. Rows go through memory one at a time. A plugin's bundle is refused everything here ({@code store.plugin}).
 */
@Closed
public interface SchemaCopies {

    /**
     * Writes a schema into one file. A schema that is not there can be dumped too: then the file says so.
     *
     * @param schema name of the schema, lower case letters and digits
     * @param folder where the file goes, under a name that is not there yet; made when it is missing
     * @return the file: gzip, one JSON text a line, the last with a SHA-256 over all the others
     * @throws org.parley.core.ProblemException {@code schema-copy.unknown} when the schema was made by a Parley that did
     *         not remember how, {@code schema-copy.own} (refused) for one of Parley's own, {@code file.write} when the
     *         file could not be written
     */
    Path dump(String schema, Path folder);

    /**
     * Makes a schema again what it was when it was dumped, in one transaction: gone when it was not there. It leaves no
     * change set, as migrations leave none; undoing what touched the rows is refused when they are not as it left them.
     *
     * @throws org.parley.core.ProblemException {@code schema-copy.damaged} when the file is not whole or not a dump,
     *         {@code schema-copy.own} (refused), {@code schema-copy.failed} when the database could not do it. Then
     *         nothing has changed
     */
    void restore(Path dump);

    /**
     * How many rows are in all tables of a schema; 0 when it is not there.
     *
     * @throws org.parley.core.ProblemException {@code schema-copy.own} (refused)
     */
    long rows(String schema);

    /**
     * How many of its steps a schema has behind it; 0 when it is not there.
     *
     * @throws org.parley.core.ProblemException {@code schema-copy.own} (refused)
     */
    int steps(String schema);

    /**
     * Drops a schema with its tables and forgets its steps, in one transaction. One that is not there is no error.
     *
     * @throws org.parley.core.ProblemException {@code schema-copy.own} (refused), {@code schema-copy.failed}
     */
    void drop(String schema);
}
