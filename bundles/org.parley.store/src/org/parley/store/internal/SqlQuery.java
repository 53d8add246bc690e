// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.parley.store.Query;

/**
 * {@link Query} on one session. Refuses anything but SELECT and VALUES, so that nothing is changed past the audit; for an
 * owner also what lies beyond its {@link Wall}.
 */
class SqlQuery implements Query {

    private static final int FETCHED_AT_ONCE = 500;

    private final Supplier<Session> session;
    private final Consumer<String> check;

    /** For the store itself: of every table. */
    SqlQuery(Supplier<Session> session) {
        this(session, SqlQuery::requireRead);
    }

    private SqlQuery(Supplier<Session> session, Consumer<String> check) {
        this.session = session;
        this.check = check;
    }

    /** For an owner: of its own tables. */
    SqlQuery(Supplier<Session> session, Wall wall) {
        this(session, wall::query);
    }

    /** The same for an owner. */
    SqlQuery within(Wall wall) {
        return new SqlQuery(session, wall);
    }

    @Override
    public <T> List<T> list(String sql, Function<Fields, T> reader, Object... binds) {
        return run(sql, binds, fields -> {
            List<T> all = new ArrayList<>();
            while (fields.next()) {
                all.add(reader.apply(fields));
            }
            return all;
        });
    }

    @Override
    public void each(String sql, Consumer<Fields> reader, Object... binds) {
        run(sql, binds, fields -> {
            while (fields.next()) {
                reader.accept(fields);
            }
            return null;
        });
    }

    @Override
    public <T> Optional<T> first(String sql, Function<Fields, T> reader, Object... binds) {
        return run(sql, binds, fields -> fields.next() ? Optional.of(reader.apply(fields)) : Optional.empty());
    }

    @Override
    public long number(String sql, Object... binds) {
        return run(sql, binds, fields -> {
            if (!fields.next()) {
                throw new IllegalArgumentException("The query yields no row: " + sql);
            }
            return fields.firstNumber();
        });
    }

    <T> T run(String sql, Object[] binds, ResultWork<T> work) {
        check.accept(sql);
        Session s = session.get();
        try {
            PreparedStatement statement = s.take(sql);
            boolean worked = false;
            try {
                statement.setFetchSize(FETCHED_AT_ONCE);
                Binding.all(statement, binds);
                T value;
                try (ResultSet result = statement.executeQuery()) {
                    value = work.run(new ResultFields(result));
                }
                worked = true;
                return value;
            } finally {
                if (worked) {
                    s.give(sql, statement);
                } else {
                    statement.close();
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    static void requireRead(String sql) {
        String start = sql.stripLeading();
        if (!start.regionMatches(true, 0, "SELECT ", 0, 7) && !start.regionMatches(true, 0, "VALUES", 0, 6)) {
            throw new IllegalArgumentException("A query starts with SELECT: " + sql);
        }
    }

    /** Reads a result. */
    interface ResultWork<T> {
        T run(ResultFields fields) throws SQLException;
    }
}
