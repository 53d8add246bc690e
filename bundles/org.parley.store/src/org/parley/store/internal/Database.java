// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * The open database: one session that writes and a few that read. It is opened on first use, so that a workspace that
 * cannot be opened is told to whoever asks for data and not to the framework.
 */
final class Database implements AutoCloseable {

    private static final int IDLE_READERS = 4;

    private final Engine engine;
    private final String version;
    private final Migrations migrations;
    private final Deque<Session> readers = new ArrayDeque<>();
    private final ThreadLocal<Session> reading = new ThreadLocal<>();
    private Session writer;
    private boolean open;
    private boolean ownPending;
    /** An older Parley wrote here last; only a write changes that, so that a copy made before goes back to it. */
    private boolean older;
    private Problem closedFor;

    Database(Engine engine, String version, Clock clock) {
        this.engine = engine;
        this.version = version;
        this.migrations = new Migrations(clock, version);
    }

    Engine engine() {
        return engine;
    }

    String version() {
        return version;
    }

    /** What has been done to the tables; opens the database. */
    Migrations migrations() {
        open();
        return migrations;
    }

    /** The session that writes; only for who holds the write lock. The first use of it leaves this version's stamp. */
    Session writer() throws SQLException {
        open();
        synchronized (this) {
            if (writer != null && writer.gone()) {
                dropWriter();
            }
            if (writer == null) {
                writer = new Session(engine.connect());
            }
            if (older) {
                execute(writer, "UPDATE store.stamp SET version = '" + Version.of(version) + "'");
                writer.commit();
                older = false;
            }
            return writer;
        }
    }

    /** Brings the store's own tables up to date, unless they are; for who holds the write lock. */
    void finishOwnTables() throws SQLException {
        Session session = writer();
        if (ownPending) {
            migrations.run(StoreTables.SCHEMA, StoreTables.STEPS, Optional.empty(), session);
            ownPending = false;
        }
    }

    /** Lets go of all prepared statements, after tables were made anew that they had been prepared for. */
    void forgetStatements() {
        dropWriter();
        synchronized (readers) {
            readers.forEach(Session::close);
            readers.clear();
        }
    }

    /** Throws the writing session away after an error that it does not survive. */
    synchronized void dropWriter() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    /** Reads on a session of its own; a read inside a read of the same thread shares the session. */
    <T> T read(Function<Session, T> work) {
        Session outer = reading.get();
        if (outer != null) {
            return work.apply(outer);
        }
        Session session = takeReader();
        reading.set(session);
        boolean sound = false;
        try {
            T value = work.apply(session);
            sound = true;
            return value;
        } finally {
            reading.remove();
            giveReader(session, session.rollback() && sound);
        }
    }

    /** Opens the database unless it is open. */
    synchronized void open() {
        if (closedFor != null) {
            throw new ProblemException(closedFor);
        }
        if (open) {
            return;
        }
        engine.open();
        boolean ready = false;
        try (Session session = new Session(engine.connect())) {
            boolean fresh = !stamped(session);
            if (fresh) {
                Migrations.createTable(session);
                execute(session, "CREATE TABLE store.stamp (id INTEGER NOT NULL CONSTRAINT stamp_pk PRIMARY KEY,"
                        + " version VARCHAR(40) NOT NULL)");
                execute(session, "INSERT INTO store.stamp (id, version) VALUES (1, '" + Version.of(version) + "')");
                session.commit();
            }
            migrations.load(session);
            boolean pending = migrations.pending(StoreTables.SCHEMA, StoreTables.STEPS);
            if (pending && !migrations.made(StoreTables.SCHEMA)) {
                migrations.run(StoreTables.SCHEMA, StoreTables.STEPS, Optional.empty(), session);
                pending = false;
            }
            // what a later Parley adds to them waits for the copy that an older one can still open
            ownPending = pending;
            ready = true;
        } catch (SQLException e) {
            throw opening(SqlProblems.of(e));
        } catch (ProblemException e) {
            throw opening(e);
        } finally {
            if (!ready) {
                engine.close();
            }
        }
        open = true;
    }

    /** Damage that is met at the start is told with the copy that mends it. */
    private ProblemException opening(ProblemException e) {
        boolean damaged = engine.folder() != null && e.problem().code().equals("store.damaged-page");
        return damaged ? OpenProblems.damaged(engine.folder(), e) : e;
    }

    /** Closes the database for good: every later call gets this problem. */
    synchronized void closeFor(Problem reason) {
        close();
        closedFor = reason;
    }

    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        dropWriter();
        synchronized (readers) {
            readers.forEach(Session::close);
            readers.clear();
        }
        engine.close();
    }

    /** False for an empty database; refuses one that a newer Parley wrote. */
    private boolean stamped(Session session) throws SQLException {
        String stamp;
        try (Statement statement = session.connection().createStatement();
                var result = statement.executeQuery("SELECT version FROM store.stamp WHERE id = 1")) {
            stamp = result.next() ? result.getString(1) : version;
        } catch (SQLException e) {
            if (SqlProblems.noSuchTable(e)) {
                session.rollback();
                return false;
            }
            throw e;
        }
        int newer = Version.of(stamp).compareTo(Version.of(version));
        if (newer > 0) {
            throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.newer", stamp,
                    version));
        }
        older = newer < 0;
        session.commit();
        return true;
    }

    private Session takeReader() {
        open();
        synchronized (readers) {
            for (Session idle = readers.poll(); idle != null; idle = readers.poll()) {
                if (!idle.gone()) {
                    return idle;
                }
            }
        }
        try {
            Session session = new Session(engine.connect());
            session.connection().setReadOnly(true);
            return session;
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    private void giveReader(Session session, boolean sound) {
        synchronized (readers) {
            if (sound && readers.size() < IDLE_READERS) {
                readers.push(session);
                return;
            }
        }
        session.close();
    }

    private static void execute(Session session, String sql) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
