// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.util.List;

import org.parley.store.SchemaOwner;

/** A table with notes, for whoever needs something to be written. */
final class Notes implements SchemaOwner {

    @Override
    public String schema() {
        return "notes";
    }

    @Override
    public List<Migration> migrations() {
        return List.of(new Migration(1, "notes",
                List.of("CREATE TABLE notes.note (id CHAR(36) NOT NULL PRIMARY KEY, body CLOB)")));
    }
}
