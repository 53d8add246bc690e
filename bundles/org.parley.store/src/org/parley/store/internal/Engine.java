// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that the store runs on. Engines differ in how they are opened and in nothing else. */
interface Engine {

    /**
     * Opens the database and makes it when there is none.
     *
     * @throws org.parley.core.ProblemException with the reason, when it cannot be opened
     */
    void open();

    /** A new connection without autocommit. */
    Connection connect() throws SQLException;

    /** Closes the database cleanly. Does nothing when it is closed. */
    void close();

    /** The folder of the files, when the database lives in files that Parley may copy; else null. */
    default DerbyFolder folder() {
        return null;
    }
}
