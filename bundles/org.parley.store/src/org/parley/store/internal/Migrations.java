// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaOwner.Migration;

/**
 * Brings the tables of an owner up to date. What has been done stands in one table for
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

    private static final int STATEMENTS = 7;
    private static final int MAKER = 8;

    private final Clock clock;
    private final String parleyVersion;
    private final Map<String, TreeMap<Integer, String>> done = new ConcurrentHashMap<>();
    private final Map<String, String> makers = new ConcurrentHashMap<>();

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
        makers.clear();
        SqlQuery query = new SqlQuery(() -> session);
        query.each("SELECT schema_name, version, checksum FROM store.migration",
                f -> done.computeIfAbsent(f.text("schema_name"), s -> new TreeMap<>())
                        .put(f.integer("version"), f.text("checksum")));
        if (remembers()) {
            query.each("SELECT DISTINCT schema_name, maker FROM store.migration WHERE maker IS NOT NULL",
                    f -> makers.put(f.text("schema_name"), f.text("maker")));
        }
    }

    /** True when the table has the columns for who made a schema and with which statements. */
    private boolean remembers() {
        return done.getOrDefault(StoreTables.SCHEMA, new TreeMap<>()).containsKey(StoreTables.REMEMBERS);
    }

    /** True when any step of this schema is done. */
    boolean made(String schema) {
        return done.containsKey(schema);
    }

    /** How many steps of this schema are done. */
    int steps(String schema) {
        return done.getOrDefault(schema, new TreeMap<>()).size();
    }

    /** The plugin's bundle that made a schema; empty for Parley's own. */
    Optional<String> maker(String schema) {
        return Optional.ofNullable(makers.get(schema));
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

    /**
     * Looks whether the steps that are still to be done keep to the owner's own tables.
     *
     * @throws ProblemException refused {@code store.migration-beyond}, naming the step and what it reaches for
     */
    void checkReach(String schema, List<Migration> steps) {
        TreeMap<Integer, String> past = done.getOrDefault(schema, new TreeMap<>());
        Wall wall = new Wall(schema);
        for (Migration step : steps) {
            if (past.containsKey(step.version())) {
                continue;
            }
            try {
                step.statements().forEach(wall::statement);
            } catch (ProblemException e) {
                throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.migration-beyond",
                        schema, Integer.toString(step.version()), step.name(), e.problem().what()), e);
            }
        }
    }

    /**
     * Does what is pending: a plugin's steps in one transaction, so that an update that fails half way leaves the tables
     * to the version before; Parley's own in one each.
     *
     * @param maker the plugin's bundle; empty for Parley's own
     */
    void run(String schema, List<Migration> steps, Optional<String> maker, Session session) {
        TreeMap<Integer, String> past = done.getOrDefault(schema, new TreeMap<>());
        TreeMap<Integer, String> fresh = new TreeMap<>(past);
        for (Migration step : steps) {
            if (!fresh.containsKey(step.version())) {
                try {
                    step(schema, step, maker, session);
                    fresh.put(step.version(), checksum(step));
                    if (maker.isEmpty() || step == steps.get(steps.size() - 1)) {
                        session.commit();
                        done.put(schema, new TreeMap<>(fresh));
                    }
                } catch (SQLException e) {
                    session.rollback();
                    throw problem("store.migration", e, schema, step);
                }
            }
        }
        maker.ifPresent(name -> makers.put(schema, name));
    }

    private void step(String schema, Migration step, Optional<String> maker, Session session) throws SQLException {
        boolean own = schema.equals(StoreTables.SCHEMA);
        if (step.version() == 1 && !own) {
            execute(session, "CREATE SCHEMA " + Binding.name(schema));
        }
        for (String sql : step.statements()) {
            execute(session, sql);
        }
        // the store's own steps make the columns that the others fill
        String more = own ? "" : ", statements, maker";
        try (PreparedStatement insert = session.connection().prepareStatement("INSERT INTO store.migration"
                + " (schema_name, version, name, checksum, done, parley" + more + ") VALUES (?, ?, ?, ?, ?, ?"
                + (own ? ")" : ", ?, ?)"))) {
            Binding.all(insert, schema, step.version(), step.name(), checksum(step), clock.instant(), parleyVersion);
            if (!own) {
                insert.setString(STATEMENTS, StepStatements.write(step.statements()));
                insert.setString(MAKER, maker.orElse(null));
            }
            insert.executeUpdate();
        }
    }

    static void execute(Session session, String sql) throws SQLException {
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
