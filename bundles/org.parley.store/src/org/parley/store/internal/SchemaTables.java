// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a schema as the database itself knows them; names as it keeps them. */
final class SchemaTables {

    private final Session session;
    private final String schema;
    private final DatabaseMetaData about;

    SchemaTables(Session session, String schema) throws SQLException {
        this.session = session;
        about = session.connection().getMetaData();
        this.schema = about.storesUpperCaseIdentifiers() ? Binding.name(schema).toUpperCase(Locale.ROOT)
                : Binding.name(schema);
    }

    boolean there() throws SQLException {
        try (ResultSet all = about.getSchemas()) {
            while (all.next()) {
                if (schema.equals(all.getString("TABLE_SCHEM"))) {
                    return true;
                }
            }
            return false;
        }
    }

    List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        // the schema is a pattern there, in which an underscore stands for any sign
        try (ResultSet all = about.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (all.next()) {
                if (schema.equals(all.getString("TABLE_SCHEM"))) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    /** The table with its schema, to stand in SQL. */
    String whole(String table) {
        return quoted(schema) + "." + quoted(table);
    }

    long rows() throws SQLException {
        long rows = 0;
        for (String table : tables()) {
            try (var statement = session.connection().createStatement();
                    ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + whole(table))) {
                count.next();
                rows += count.getLong(1);
            }
        }
        return rows;
    }

    /** Takes away tables and schema; nothing when it is not there. */
    void drop() throws SQLException {
        if (!there()) {
            return;
        }
        dropKeys(foreignKeys());
        for (String table : tables()) {
            Migrations.execute(session, "DROP TABLE " + whole(table));
        }
        Migrations.execute(session, "DROP SCHEMA " + quoted(schema) + " RESTRICT");
    }

    void empty() throws SQLException {
        for (String table : tables()) {
            Migrations.execute(session, "DELETE FROM " + whole(table));
        }
    }

    /** All references between its tables. */
    List<ForeignKey> foreignKeys() throws SQLException {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        for (String table : tables()) {
            try (ResultSet all = about.getImportedKeys(null, schema, table)) {
                while (all.next()) {
                    String name = all.getString("FK_NAME");
                    String target = all.getString("PKTABLE_NAME");
                    ForeignKey key = keys.get(table + "." + name);
                    if (key == null) {
                        key = new ForeignKey(table, name, target, new ArrayList<>(), new ArrayList<>(),
                                rule("ON DELETE", all.getShort("DELETE_RULE"))
                                        + rule("ON UPDATE", all.getShort("UPDATE_RULE")));
                        keys.put(table + "." + name, key);
                    }
                    key.columns.add(quoted(all.getString("FKCOLUMN_NAME")));
                    key.targets.add(quoted(all.getString("PKCOLUMN_NAME")));
                }
            }
        }
        return List.copyOf(keys.values());
    }

    void dropKeys(List<ForeignKey> keys) throws SQLException {
        for (ForeignKey key : keys) {
            Migrations.execute(session, "ALTER TABLE " + whole(key.table) + " DROP CONSTRAINT " + quoted(key.name));
        }
    }

    void addKeys(List<ForeignKey> keys) throws SQLException {
        for (ForeignKey key : keys) {
            Migrations.execute(session, "ALTER TABLE " + whole(key.table) + " ADD CONSTRAINT " + quoted(key.name)
                    + " FOREIGN KEY (" + String.join(", ", key.columns) + ") REFERENCES " + whole(key.target) + " ("
                    + String.join(", ", key.targets) + ")" + key.rules);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String rule(String when, short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> " " + when + " CASCADE";
            case DatabaseMetaData.importedKeySetNull -> " " + when + " SET NULL";
            case DatabaseMetaData.importedKeyRestrict -> " " + when + " RESTRICT";
            case DatabaseMetaData.importedKeySetDefault -> " " + when + " SET DEFAULT";
            default -> "";
        };
    }

    /**
     * A reference from one table to another.
     *
     * @param columns quoted
     * @param targets the columns they refer to, quoted
     * @param rules   what happens when the target goes or changes
     */
    record ForeignKey(String table, String name, String target, List<String> columns, List<String> targets,
            String rules) { }
}
