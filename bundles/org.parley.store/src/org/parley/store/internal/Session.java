// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A connection and its prepared statements. Used by one thread at a time. */
final class Session implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Session.class.getName());
    private static final int KEPT = 150;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(64, 0.75f, true);

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** A statement for this SQL that nobody else uses until it is given back. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept != null ? kept : connection.prepareStatement(sql);
    }

    /** Gives back a statement that worked. One that failed is closed instead. */
    void give(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement twin = idle.put(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > KEPT) {
            var oldest = idle.entrySet().iterator();
            PreparedStatement last = oldest.next().getValue();
            oldest.remove();
            last.close();
        }
    }

    /** True when the database closed the connection by itself, as Derby does after a full disk or a damaged page. */
    boolean gone() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Takes back what is not committed; a connection that cannot even do that is of no use any more. */
    boolean rollback() {
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A connection could not be rolled back: {0}", e.getSQLState());
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A connection was gone already", e);
        }
    }
}
