// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Change;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.Tx;

/** {@link Tx} on the tables of one owner: builds the SQL from checked names and records each change. */
final class SqlTx extends SqlQuery implements Tx {

    private static final int BATCH = 500;

    private final String schema;
    private final Set<String> privateTables;
    private final Transaction transaction;

    SqlTx(Wall wall, Set<String> privateTables, Transaction transaction) {
        super(transaction::session, wall);
        this.schema = wall.schema();
        this.privateTables = privateTables;
        this.transaction = transaction;
    }

    @Override
    public long number() {
        return transaction.number();
    }

    @Override
    public Instant at() {
        return transaction.at();
    }

    @Override
    public Actor actor() {
        return transaction.actor();
    }

    @Override
    public void insert(String table, UUID id, Map<String, Object> fields) {
        String sql = insertSql(table, fields);
        execute(sql, table, insertValues(id, fields));
        made(table, id, fields);
    }

    @Override
    public void insertAll(String table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, Object> pattern = rows.get(0).fields();
        String sql = insertSql(table, pattern);
        List<String> columns = List.copyOf(pattern.keySet());
        Session session = transaction.session();
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            int waiting = 0;
            for (Row row : rows) {
                if (row.fields().size() != columns.size() || !row.fields().keySet().containsAll(columns)) {
                    throw new IllegalArgumentException("The rows of " + table + " have different columns");
                }
                Binding.one(statement, 1, row.id());
                for (int i = 0; i < columns.size(); i++) {
                    Binding.one(statement, i + 2, row.fields().get(columns.get(i)));
                }
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
                made(table, row.id(), row.fields());
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public void update(String table, UUID id, Map<String, Object> fields) {
        if (fields.isEmpty()) {
            return;
        }
        Map<String, Object> before = present(table, id, fields.keySet()).orElseThrow(() -> gone(table));
        Map<String, Object> old = new LinkedHashMap<>();
        Map<String, Object> young = new LinkedHashMap<>();
        fields.forEach((column, value) -> {
            if (!Binding.same(before.get(column), value)) {
                old.put(column, typedAs(value, before.get(column)));
                young.put(column, Binding.kept(value));
            }
        });
        if (young.isEmpty()) {
            return;
        }
        StringBuilder sql = new StringBuilder("UPDATE ").append(qualified(table)).append(" SET ");
        List<Object> values = new ArrayList<>();
        young.forEach((column, value) -> {
            sql.append(values.isEmpty() ? "" : ", ").append(column).append(" = ?");
            values.add(value);
        });
        values.add(id);
        execute(sql.append(" WHERE id = ?").toString(), table, values.toArray());
        boolean silent = privateTables.contains(table);
        transaction.add(new Change(schema, table, id, silent ? Map.of() : old, silent ? Map.of() : young));
    }

    @Override
    public void delete(String table, UUID id) {
        Map<String, Object> before = present(table, id, null).orElseThrow(() -> gone(table));
        execute("DELETE FROM " + qualified(table) + " WHERE id = ?", table, id);
        transaction.add(new Change(schema, table, id, privateTables.contains(table) ? Map.of() : before, null));
    }

    /** The row's present fields: the named columns, or all but the id; empty when there is no such row. */
    Optional<Map<String, Object>> present(String table, UUID id, Set<String> columns) {
        String list = columns == null ? "*" : String.join(", ", columns.stream().map(Binding::name).toList());
        return run("SELECT " + list + " FROM " + qualified(table) + " WHERE id = ?", new Object[] {id},
                fields -> fields.next() ? Optional.of(fields.all()) : Optional.empty());
    }

    private void made(String table, UUID id, Map<String, Object> fields) {
        if (privateTables.contains(table)) {
            transaction.add(new Change(schema, table, id, null, Map.of()));
            return;
        }
        Map<String, Object> after = new LinkedHashMap<>();
        fields.forEach((column, value) -> after.put(column, Binding.kept(value)));
        transaction.add(new Change(schema, table, id, null, after));
    }

    private String insertSql(String table, Map<String, Object> fields) {
        StringBuilder sql = new StringBuilder("INSERT INTO ").append(qualified(table)).append(" (id");
        for (String column : fields.keySet()) {
            if (column.equals("id")) {
                throw new IllegalArgumentException("The id stands beside the fields, not among them");
            }
            sql.append(", ").append(Binding.name(column));
        }
        return sql.append(") VALUES (?").append(", ?".repeat(fields.size())).append(')').toString();
    }

    private static Object[] insertValues(UUID id, Map<String, Object> fields) {
        Object[] values = new Object[fields.size() + 1];
        values[0] = id;
        int i = 1;
        for (Object value : fields.values()) {
            values[i++] = value;
        }
        return values;
    }

    private void execute(String sql, String table, Object... values) {
        Session session = transaction.session();
        try {
            PreparedStatement statement = session.take(sql);
            boolean worked = false;
            try {
                Binding.all(statement, values);
                if (statement.executeUpdate() == 0) {
                    throw gone(table);
                }
                worked = true;
            } finally {
                if (worked) {
                    session.give(sql, statement);
                } else {
                    statement.close();
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    private String qualified(String table) {
        return schema + "." + Binding.name(table);
    }

    /** What the database told, in the type that the engine uses for this column as far as its new value shows. */
    private static Object typedAs(Object example, Object value) {
        if (example instanceof Instant && value instanceof Long millis) {
            return Instant.ofEpochMilli(millis);
        }
        if (example instanceof Long && value instanceof Integer number) {
            return number.longValue();
        }
        return example instanceof String && value instanceof UUID id ? id.toString() : value;
    }

    private static ProblemException gone(String table) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.gone", table));
    }
}
