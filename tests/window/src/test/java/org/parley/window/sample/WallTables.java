// SPDX-License-Identifier: Apache-2.0
package org.parley.window.sample;

import java.util.List;

import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/** Keeps a table with two bricks in it. */
public final class WallTables implements SchemaOwner {

    /** Reads once, for tables are made at the first use. */
    public WallTables(Store store) {
        store.claim(this).read(query -> query.number("SELECT COUNT(*) FROM wall.brick"));
    }

    @Override
    public String schema() {
        return "wall";
    }

    @Override
    public List<Migration> migrations() {
        return List.of(new Migration(1, "bricks", List.of(
                "CREATE TABLE wall.brick (id CHAR(36) NOT NULL PRIMARY KEY, words VARCHAR(100))",
                "INSERT INTO wall.brick (id, words) VALUES ('6f1e1b1c-0000-4000-8000-000000000001', 'red')",
                "INSERT INTO wall.brick (id, words) VALUES ('6f1e1b1c-0000-4000-8000-000000000002', 'brown')")));
    }
}
