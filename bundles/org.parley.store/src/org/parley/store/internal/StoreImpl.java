// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.ProblemException;
import org.parley.core.Problem;
import org.parley.core.Ids;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/** The store on one database. A plain object: {@link StoreComponent} makes it a service. */
public final class StoreImpl implements Store, AutoCloseable {

    private static final String FEED = "SELECT number, written, actor_kind, actor_id, actor_name, actor_role, label,"
            + " undoable, undoes, body FROM store.changeset";

    private final Database database;
    private final Writer writer;
    private final Feed feed;
    private final Owners owners = new Owners();
    private final AuditImpl audit;
    private final HistoryImpl history;
    private final Queue<OwnSchema> waiting = new ConcurrentLinkedQueue<>();
    private volatile Runnable beforeMigrating = () -> { };
    private volatile Thread keptOff;

    StoreImpl(Engine engine, String version, Clock clock, Ids ids) {
        database = new Database(engine, version, clock);
        feed = new Feed(this::changesAfter);
        AuditLog log = new AuditLog(ids);
        writer = new Writer(database, log, feed, clock);
        audit = new AuditImpl(this, writer);
        history = new HistoryImpl(this, writer, owners);
    }

    /** What is done before the first migration of a workspace that holds data: a copy is made. */
    void beforeMigrating(Runnable action) {
        beforeMigrating = action;
    }

    Database database() {
        return database;
    }

    Writer writer() {
        return writer;
    }

    @Override
    public Schema claim(SchemaOwner owner) {
        allowed();
        String schema = Binding.name(owner.schema());
        if (schema.equals("store")) {
            throw new IllegalArgumentException("The schema store is the store's own");
        }
        OwnSchema handle = new OwnSchema(owner, schema);
        owners.add(owner);
        waiting.add(handle);
        return handle;
    }

    /** Brings the tables of everyone who has claimed since the last time up to date, in the order of their claims. */
    private void migrateWaiting() {
        if (waiting.isEmpty() || writer.current() != null) {
            return;
        }
        writer.locked(() -> {
            for (OwnSchema handle = waiting.peek(); handle != null; handle = waiting.peek()) {
                Migrations migrations = database.migrations();
                handle.migrate(migrations);
                waiting.remove();
            }
            return null;
        });
    }

    @Override
    public <T> T write(Actor actor, String label, boolean undoable, Work<T> work) {
        return write(actor, label, undoable, transaction -> work.run());
    }

    @Override
    public long lastNumber() {
        allowed();
        return read(q -> q.number("SELECT number FROM store.counter WHERE id = 1"));
    }

    @Override
    public List<ChangeSet> changesAfter(long number) {
        allowed();
        return read(q -> q.run(FEED + " WHERE number > ? ORDER BY number", new Object[] {number}, fields -> {
            List<ChangeSet> all = new ArrayList<>();
            while (fields.next()) {
                all.add(AuditLog.changeSet(fields));
            }
            return all;
        }));
    }

    /** One change set with its changes, or null. */
    ChangeSet changeSet(long number) {
        return read(q -> q.run(FEED + " WHERE number = ?", new Object[] {number},
                fields -> fields.next() ? AuditLog.changeSet(fields) : null));
    }

    @Override
    public AutoCloseable listen(Consumer<ChangeSet> listener) {
        return feed.listen(Objects.requireNonNull(listener));
    }

    @Override
    public <T> T still(Work<T> work) {
        allowed();
        return writer.locked(work::run);
    }

    @Override
    public boolean uncommitted() {
        Transaction current = writer.current();
        return current != null && current.size() > 0;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Audit audit() {
        return audit;
    }

    @Override
    public void keepOff(Thread thread) {
        keptOff = thread;
    }

    @Override
    public void close() {
        writer.locked(() -> {
            database.close();
            return null;
        });
    }

    /** Throws on the thread of the window. */
    void allowed() {
        if (Thread.currentThread() == keptOff) {
            throw new IllegalStateException(SqlProblems.TEXTS.get("store.ui-thread.what"));
        }
    }

    /** Reads what is committed, or inside a write what it has done so far. */
    <T> T read(Function<SqlQuery, T> work) {
        allowed();
        migrateWaiting();
        Transaction current = writer.current();
        return current != null ? work.apply(new SqlQuery(current::session))
                : database.read(session -> work.apply(new SqlQuery(() -> session)));
    }

    private <T> T write(Actor actor, String label, boolean undoable, Writer.Work<T> work) {
        allowed();
        migrateWaiting();
        return writer.write(new Writer.Header(Objects.requireNonNull(actor), Objects.requireNonNull(label), undoable,
                0, false), work);
    }

    /** The handle of an owner. */
    private final class OwnSchema implements Schema {

        private final SchemaOwner owner;
        private final String schema;
        private volatile Problem failed;

        OwnSchema(SchemaOwner owner, String schema) {
            this.owner = owner;
            this.schema = schema;
        }

        /** A failure disables this owner only. */
        void migrate(Migrations migrations) throws SQLException {
            try {
                if (migrations.pending(owner)) {
                    if (migrations.anyOwner()) {
                        beforeMigrating.run();
                    }
                    migrations.run(owner, database.writer());
                }
            } catch (ProblemException problem) {
                failed = problem.problem();
            }
        }

        private void usable() {
            allowed();
            migrateWaiting();
            if (failed != null) {
                throw new ProblemException(failed);
            }
        }

        @Override
        public <T> T write(Actor actor, String label, boolean undoable, TxWork<T> work) {
            usable();
            return StoreImpl.this.write(actor, label, undoable,
                    transaction -> work.run(new SqlTx(schema, owners.privateTables(schema), transaction)));
        }

        @Override
        public <T> T read(QueryWork<T> work) {
            usable();
            return StoreImpl.this.read(query -> Writer.call(() -> work.run(query)));
        }
    }
}
