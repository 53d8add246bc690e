// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.parley.core.Ids;

/** The yardstick of durable writes: plain JDBC on a Derby of its own, two rows of a coding's width and a commit. */
final class BareLoop implements AutoCloseable {

    /** Columns of both tables. */
    static final String COLUMNS = "(id CHAR(36) NOT NULL PRIMARY KEY, post CHAR(36) NOT NULL,"
            + " version INTEGER NOT NULL, code CHAR(36) NOT NULL, coder CHAR(36) NOT NULL, begins INTEGER NOT NULL,"
            + " ends INTEGER NOT NULL, made BIGINT NOT NULL)";
    private static final String VALUES = " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_POST = 300;
    private static final int LENGTH = 20;

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private final Connection connection;
    private final Ids ids;
    private final List<String> codes;
    private final String coder;

    BareLoop(Path folder, Ids ids, List<UUID> codes, UUID coder) throws SQLException {
        this.ids = ids;
        this.codes = codes.stream().map(UUID::toString).toList();
        this.coder = coder.toString();
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE one " + COLUMNS);
            statement.execute("CREATE TABLE two " + COLUMNS);
            connection.commit();
        }
    }

    /** Makes so many commits; the nanoseconds they took. */
    long run(int commits) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement one = connection.prepareStatement("INSERT INTO one" + VALUES);
                PreparedStatement two = connection.prepareStatement("INSERT INTO two" + VALUES)) {
            for (int i = 0; i < commits; i++) {
                insert(one, i);
                insert(two, i);
                connection.commit();
            }
        }
        return System.nanoTime() - start;
    }

    private void insert(PreparedStatement row, int i) throws SQLException {
        int place = 1;
        row.setString(place++, ids.next().toString());
        row.setString(place++, ids.next().toString());
        row.setInt(place++, 1);
        row.setString(place++, codes.get(i % codes.size()));
        row.setString(place++, coder);
        row.setInt(place++, i % LONGEST_POST);
        row.setInt(place++, i % LONGEST_POST + LENGTH);
        row.setLong(place, System.currentTimeMillis());
        row.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        source.setCreateDatabase(null);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            // Derby tells that it has shut down by an exception of this state
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
