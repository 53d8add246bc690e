// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaOwner.Migration;

/**
 * Brings the tables of an owner up to date, one transaction for each step. What has been done stands in one table for
 * all owners and is read once, so that an owner that is up to date costs nothing. See docs/adr/0002-migrations.md.
 */
final class Migrations {

    private static final String TABLE = """
            CREATE TABLE store.migration (
                schema_name VARCHAR(63) NOT NULL,
                version INTEGER NOT NULL,
                name VARCHAR(1000) NOT NULL,
                checksum CHAR(64) NOT NULL,
                done BIGINT NOT NULL,
                parley VARCHAR(40) NOT NULL,
                CONSTRAINT migration_pk PRIMARY KEY (schema_name, version))""";

    private final Clock clock;
    private final String parleyVersion;
    private final Map<String, TreeMap<Integer, String>> done = new HashMap<>();

    Migrations(Clock clock, String parleyVersion) {
        this.clock = clock;
        this.parleyVersion = parleyVersion;
    }

    /** Makes the table that keeps what has been done; the schema of the store is made with it. */
    static void createTable(Session session) throws SQLException {
        execute(session, "CREATE SCHEMA store");
        execute(session, TABLE);
    }

    /** Reads what has been done so far. */
    void load(Session session) {
        done.clear();
        new SqlQuery(() -> session).each("SELECT schema_name, version, checksum FROM store.migration",
                f -> done.computeIfAbsent(f.text("schema_name"), s -> new TreeMap<>())
                        .put(f.integer("version"), f.text("checksum")));
    }

    /**
     * True when the owner has steps that are not done yet.
     *
     * @throws ProblemException when its steps do not continue what has been done
     */
    boolean pending(String schema, List<Migration> steps) {
        TreeMap<Integer, String> past = done.getOrDefault(schema, new TreeMap<>());
        int expected = 1;
        for (Migration step : steps) {
            if (step.version() != expected++) {
                throw problem("store.migration-order", null, schema, step);
            }
            String checksum = past.get(step.version());
            if (checksum != null && !checksum.equals(checksum(step))) {
                throw problem("store.migration-changed", null, schema, step);
            }
        }
        if (!past.isEmpty() && past.lastKey() >= expected) {
            throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, "store.newer-tables",
                    schema, past.lastKey(), expected - 1));
        }
        return past.size() < steps.size();
    }

    /** Does what is pending. */
    void run(String schema, List<Migration> steps, Session session) {
        TreeMap<Integer, String> past = done.computeIfAbsent(schema, s -> new TreeMap<>());
        for (Migration step : steps) {
            if (!past.containsKey(step.version())) {
                try {
                    step(schema, step, session);
                    session.commit();
                } catch (SQLException e) {
                    session.rollback();
                    throw problem("store.migration", e, schema, step);
                }
                past.put(step.version(), checksum(step));
            }
        }
    }

    private void step(String schema, Migration step, Session session) throws SQLException {
        if (step.version() == 1 && !schema.equals("store")) {
            execute(session, "CREATE SCHEMA " + Binding.name(schema));
        }
        for (String sql : step.statements()) {
            execute(session, sql);
        }
        try (PreparedStatement insert = session.connection().prepareStatement("INSERT INTO store.migration"
                + " (schema_name, version, name, checksum, done, parley) VALUES (?, ?, ?, ?, ?, ?)")) {
            Binding.all(insert, schema, step.version(), step.name(), checksum(step), clock.instant(), parleyVersion);
            insert.executeUpdate();
        }
    }

    private static void execute(Session session, String sql) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static ProblemException problem(String code, Exception cause, String schema, Migration step) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, code, schema,
                Integer.toString(step.version()), step.name(), cause == null ? "" : cause.getMessage()), cause);
    }

    /** Digest of the statements, whatever white space stands around them. */
    private static String checksum(Migration step) {
        List<String> statements = step.statements().stream().map(String::strip).toList();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(String.join(";\n", statements).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
