// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.core.Problem;
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
    private final Owners owners;
    private final AuditImpl audit;
    private final HistoryImpl history;
    private volatile Thread keptOff;

    StoreImpl(Engine engine, String version, Clock clock, Ids ids) {
        database = new Database(engine, version, clock);
        feed = new Feed(this::changesAfter);
        AuditLog log = new AuditLog(ids);
        writer = new Writer(database, log, feed, clock);
        owners = new Owners(database, writer);
        audit = new AuditImpl(this, writer);
        history = new HistoryImpl(this, writer, owners);
    }

    /** What is done before the first migration of a start, when the workspace holds data: a copy is made. */
    void beforeMigrating(Runnable action) {
        owners.beforeMigrating(action);
    }

    Database database() {
        return database;
    }

    Writer writer() {
        return writer;
    }

    Owners owners() {
        return owners;
    }

    @Override
    public Schema claim(SchemaOwner owner) {
        return claim(owner, Asker.PARLEY, schema -> Optional.empty());
    }

    /** Claims for a bundle; the keeper as in {@link #seenBy}. */
    Schema claim(SchemaOwner owner, Asker asker, Function<String, Optional<String>> keeper) {
        return new OwnSchema(owners.add(owner, asker, keeper));
    }

    /**
     * The store as this bundle sees it.
     *
     * @param keeper names the bundle that a schema is kept for, although it may not have claimed it yet
     */
    AskedStore seenBy(Asker asker, Function<String, Optional<String>> keeper) {
        return new AskedStore(this, asker, keeper);
    }

    /** Lets go of what a bundle that has stopped claimed and listened to. */
    void release(Asker asker) {
        feed.release(asker);
        owners.release(asker);
    }

    Feed feed() {
        return feed;
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
        return feed.listen(Asker.PARLEY, Objects.requireNonNull(listener));
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

    /** Closes the database for good, between two writes; every later call gets this problem. */
    void closeFor(Problem reason) {
        writer.locked(() -> {
            database.closeFor(reason);
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
        owners.migrateWaiting();
        Transaction current = writer.current();
        return current != null ? work.apply(new SqlQuery(current::session))
                : database.read(session -> work.apply(new SqlQuery(() -> session)));
    }

    private <T> T write(Actor actor, String label, boolean undoable, Writer.Work<T> work) {
        allowed();
        owners.migrateWaiting();
        return writer.write(new Writer.Header(Objects.requireNonNull(actor), Objects.requireNonNull(label), undoable,
                0), work);
    }

    /** The handle of an owner. */
    private final class OwnSchema implements Schema {

        private final Owners.Claim claim;
        private final Wall wall;

        OwnSchema(Owners.Claim claim) {
            this.claim = claim;
            wall = new Wall(claim.schema());
        }

        private void requireUsable() {
            allowed();
            owners.migrateWaiting();
            claim.requireUsable();
        }

        @Override
        public <T> T write(Actor actor, String label, boolean undoable, TxWork<T> work) {
            requireUsable();
            return StoreImpl.this.write(actor, label, undoable,
                    transaction -> work.run(new SqlTx(wall, owners.privateTables(wall.schema()), transaction)));
        }

        @Override
        public <T> T read(QueryWork<T> work) {
            requireUsable();
            return StoreImpl.this.read(query -> Writer.call(() -> work.run(query.within(wall))));
        }
    }
}
