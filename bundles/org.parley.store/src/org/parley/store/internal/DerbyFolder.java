// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;

/** Where in a workspace the database and what belongs to it lie. */
record DerbyFolder(Path workspace) {

    /** How the names of the working folders begin in which copies are made and unpacked. */
    static final String WORK = ".copy";

    /** The database itself. */
    Path database() {
        return workspace.resolve("db");
    }

    /** Stands there while the database is being made for the first time. */
    Path making() {
        return workspace.resolve("db.making");
    }

    /** Who has the workspace open. */
    Path holder() {
        return workspace.resolve("holder.json");
    }

    /** The automatic copies. */
    Path backups() {
        return workspace.resolve("backups");
    }

    /** What Derby has to say about itself. */
    Path log() {
        return workspace.resolve("logs").resolve("derby.log");
    }
}
