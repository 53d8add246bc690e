// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * A database on a PostgreSQL server. The data source must be set to {@code stringtype=unspecified}, or an index on
 * CHAR(36) is not used for a bound text. Domains make the type names of our migrations known there.
 */
final class PostgresEngine implements Engine {

    private final DataSource source;

    PostgresEngine(DataSource source) {
        this.source = source;
    }

    @Override
    public void open() {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            domain(statement, "clob", "text");
            domain(statement, "blob", "bytea");
            domain(statement, "double", "double precision");
            connection.commit();
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() {
        // the server goes on
    }

    private static void domain(Statement statement, String name, String type) throws SQLException {
        try (ResultSet known = statement.executeQuery("SELECT 1 FROM pg_type WHERE typname = '" + name + "'")) {
            if (known.next()) {
                return;
            }
        }
        statement.execute("CREATE DOMAIN \"" + name + "\" AS " + type);
    }
}
