// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Path;

/**
 * Copies of one owner's schema, for going back to what was before a change of a plugin. Nobody else's tables are read
 * or written.
 */
public interface SchemaCopies {

    /**
     * Writes the tables of a schema, with their rows and the migrations that were done, into a file. A schema that is
     * not there gives a file too, and restoring that one leaves none.
     *
     * @param folder is made when it is not there
     * @return the file
     */
    Path dump(String schema, Path folder);

    /** Brings the schema of a dump back exactly as it was then; what is in it now is gone. */
    void restore(Path dump);

    /** Rows in all tables of a schema; 0 when it is not there. Brings its tables up to date first. */
    long rows(String schema);

    /** Takes away a schema with all that is in it; nothing when it is not there. */
    void drop(String schema);
}
