// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** Writes a schema as a {@link DumpFile}, row by row. */
final class SchemaWriter {

    private static final int FETCHED_AT_ONCE = 100;

    private final Session session;
    private final String schema;

    SchemaWriter(Session session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    void write(boolean there, OutputStream out) throws IOException, SQLException {
        DumpFile.Lines lines = new DumpFile.Lines(out);
        lines.line(DumpFile.head(schema, there));
        if (there) {
            for (Map<String, Object> step : steps()) {
                lines.line(step);
            }
            SchemaTables tables = new SchemaTables(session, schema);
            for (String table : tables.tables()) {
                table(table, tables.whole(table), lines);
            }
        }
        lines.end();
    }

    private List<Map<String, Object>> steps() {
        return new SqlQuery(() -> session).list("SELECT version, name, checksum, done, parley, maker, statements"
                + " FROM store.migration WHERE schema_name = ? ORDER BY version", f -> {
                    if (f.missing("statements")) {
                        throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED,
                                "schema-copy.unknown", schema, f.integer("version")));
                    }
                    Map<String, Object> step = new LinkedHashMap<>();
                    step.put(DumpFile.STEP, f.number("version"));
                    step.put("name", f.text("name"));
                    step.put("checksum", f.text("checksum"));
                    step.put("done", f.number("done"));
                    step.put("parley", f.text("parley"));
                    step.put("maker", f.text("maker"));
                    step.put("statements", StepStatements.read(f.text("statements")));
                    return step;
                }, schema);
    }

    private void table(String table, String whole, DumpFile.Lines lines) throws IOException, SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + whole)) {
                ResultSetMetaData about = rows.getMetaData();
                List<Object> names = new ArrayList<>();
                List<Object> kinds = new ArrayList<>();
                List<DumpColumn> columns = new ArrayList<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    columns.add(DumpColumn.of(about.getColumnType(i)));
                    names.add(about.getColumnName(i).toLowerCase(Locale.ROOT));
                    kinds.add(columns.get(i - 1).name());
                }
                Map<String, Object> head = new LinkedHashMap<>();
                head.put(DumpFile.TABLE, table.toLowerCase(Locale.ROOT));
                head.put("columns", names);
                head.put("kinds", kinds);
                lines.line(head);
                while (rows.next()) {
                    List<Object> values = new ArrayList<>(columns.size());
                    for (int i = 0; i < columns.size(); i++) {
                        values.add(columns.get(i).read(rows, i + 1));
                    }
                    lines.row(values);
                }
            }
        }
    }
}
