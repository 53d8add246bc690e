// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes a schema anew from a {@link DumpFile}: does its steps, which leaves the tables, keys and indexes, then puts the
 * rows in. References between tables are taken off meanwhile, so that rows may come in any order.
 */
final class SchemaReader {

    private static final int MOST_WAITING = 500;
    private static final int MOST_SIGNS_WAITING = 1 << 20;

    private final Session session;
    private final String schema;
    private final Wall wall;
    private final Set<String> missing = new HashSet<>();
    private List<SchemaTables.ForeignKey> keys;
    private List<DumpColumn> columns = List.of();
    private PreparedStatement insert;
    private int waiting;
    private int signs;

    SchemaReader(Session session, String schema) {
        this.session = session;
        this.schema = schema;
        wall = new Wall(schema);
    }

    /** The schema must not be there. Nothing is committed. */
    void read(Path file) throws IOException, SQLException {
        Migrations.execute(session, "CREATE SCHEMA " + Binding.name(schema));
        SchemaTables tables = new SchemaTables(session, schema);
        try (DumpFile.Reader reader = new DumpFile.Reader(file)) {
            reader.head();
            for (Object line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof List<?> row) {
                    row(row);
                } else if (DumpFile.map(line).containsKey(DumpFile.STEP)) {
                    step(DumpFile.map(line));
                } else {
                    takeOffKeys(tables);
                    table(DumpFile.map(line));
                }
            }
            takeOffKeys(tables);
            endTable();
            if (!missing.isEmpty()) {
                throw new IOException("tables without rows: " + missing);
            }
            tables.addKeys(keys);
        } finally {
            if (insert != null) {
                insert.close();
            }
        }
    }

    private void step(Map<String, Object> step) throws IOException, SQLException {
        List<String> statements = texts(step.get("statements"));
        for (String sql : statements) {
            wall.statement(sql);
            Migrations.execute(session, sql);
        }
        try (PreparedStatement row = session.connection().prepareStatement("INSERT INTO store.migration (schema_name,"
                + " version, name, checksum, done, parley, maker, statements) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            Binding.all(row, schema, step.get(DumpFile.STEP), step.get("name"), step.get("checksum"), step.get("done"),
                    step.get("parley"), step.get("maker"), StepStatements.write(statements));
            row.executeUpdate();
        }
    }

    /** Once, when all steps are done; what they put into the tables is in the dump as far as it is still there. */
    private void takeOffKeys(SchemaTables tables) throws SQLException {
        if (keys == null) {
            keys = tables.foreignKeys();
            tables.dropKeys(keys);
            tables.empty();
            tables.tables().forEach(table -> missing.add(table.toLowerCase(Locale.ROOT)));
        }
    }

    private void table(Map<String, Object> head) throws IOException, SQLException {
        endTable();
        List<String> names = texts(head.get("columns")).stream().map(Binding::name).toList();
        columns = new ArrayList<>();
        for (String kind : texts(head.get("kinds"))) {
            columns.add(DumpColumn.valueOf(kind));
        }
        String table = Binding.name(String.valueOf(head.get(DumpFile.TABLE)));
        if (names.isEmpty() || names.size() != columns.size() || !missing.remove(table)) {
            throw new IOException("a table that the steps do not make: " + table);
        }
        insert = session.connection().prepareStatement("INSERT INTO " + schema + "." + table + " ("
                + String.join(", ", names) + ") VALUES (?" + ", ?".repeat(names.size() - 1) + ")");
    }

    private void row(List<?> values) throws IOException, SQLException {
        if (insert == null || values.size() != columns.size()) {
            throw new IOException("a row out of place");
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).bind(insert, i + 1, values.get(i));
            signs += values.get(i) instanceof String text ? text.length() : 0;
        }
        insert.addBatch();
        if (++waiting >= MOST_WAITING || signs > MOST_SIGNS_WAITING) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
            signs = 0;
        }
    }

    private void endTable() throws SQLException {
        if (insert != null) {
            flush();
            insert.close();
            insert = null;
        }
    }

    private static List<String> texts(Object value) throws IOException {
        if (!(value instanceof List<?> list)) {
            throw new IOException("a list is missing");
        }
        return list.stream().map(String::valueOf).toList();
    }
}
