// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import java.util.List;
import java.util.concurrent.Callable;

import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/** Keeps tables and reaches beyond them, as a property says. */
public final class HostileOwner implements Callable<Object>, SchemaOwner {

    Store store;
    private Schema schema;

    void begin() {
        schema = store.claim(this);
        schema.read(query -> query.number("SELECT COUNT(*) FROM hostile.own"));
    }

    @Override
    public String schema() {
        return "hostile";
    }

    @Override
    public List<Migration> migrations() {
        String own = "CREATE TABLE hostile.own (id CHAR(36) NOT NULL PRIMARY KEY, words VARCHAR(100))";
        return switch (System.getProperty("org.parley.felix.deed", "")) {
            case "half" -> List.of(new Migration(1, "half", List.of(own, "INSERT INTO hostile.nowhere VALUES ('x')")));
            case "drops" -> List.of(new Migration(1, "drops", List.of(own, "DROP TABLE panel.contact")));
            default -> List.of(new Migration(1, "own", List.of(own)));
        };
    }

    /** Reaches for another's table. */
    @Override
    public Object call() {
        return schema.read(query -> query.list("SELECT val FROM panel.contact", row -> row.text("val")));
    }
}
