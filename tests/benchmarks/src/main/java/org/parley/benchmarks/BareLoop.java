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
    private static final String CHANGE_SET = "(number BIGINT NOT NULL PRIMARY KEY, id CHAR(36) NOT NULL,"
            + " written BIGINT NOT NULL, actor VARCHAR(1000) NOT NULL, label VARCHAR(4000) NOT NULL,"
            + " payload_digest CHAR(64) NOT NULL, digest CHAR(64) NOT NULL, salt CHAR(32), body BLOB)";
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final byte[] BODY = new byte[300];
    private static final String VALUES = " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_POST = 300;
    private static final int LENGTH = 20;

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private final Connection connection;
    private final Ids ids;
    private final List<String> codes;
    private final String coder;
    private long number;

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
            statement.execute("CREATE TABLE counter (id INTEGER NOT NULL PRIMARY KEY, number BIGINT NOT NULL)");
            statement.execute("INSERT INTO counter VALUES (1, 0)");
            statement.execute("CREATE TABLE changeset " + CHANGE_SET);
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

    /**
     * As {@link #run}, with the three statements that a write of the store needs by its design (a counter that is
     * locked, the row, the change set with its place in the audit) and nothing of the store itself: what is left to win.
     */
    long runThree(int commits) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement count = connection.prepareStatement(
                "UPDATE counter SET number = number + 1 WHERE id = 1 AND number = ?");
                PreparedStatement one = connection.prepareStatement("INSERT INTO one" + VALUES);
                PreparedStatement set = connection.prepareStatement(
                        "INSERT INTO changeset VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < commits; i++) {
                count.setLong(1, number++);
                count.executeUpdate();
                insert(one, i);
                int place = 1;
                set.setLong(place++, number);
                set.setString(place++, ids.next().toString());
                set.setLong(place++, System.currentTimeMillis());
                set.setString(place++, coder);
                set.setString(place++, "Code with Cap hard to open");
                set.setString(place++, DIGEST);
                set.setString(place++, DIGEST);
                set.setString(place++, DIGEST.substring(32));
                set.setBytes(place, BODY);
                set.executeUpdate();
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
