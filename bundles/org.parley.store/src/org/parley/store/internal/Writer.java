// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.Actor;
import org.parley.core.CancelledException;
import org.parley.core.ChangeSet;

/**
 * Runs writes one after another: takes the lock, counts up, does the work, chains the audit, commits, and hands the
 * change set to the feed while still holding the lock, so that listeners hear of the writes in their order.
 */
final class Writer {

    private static final Logger LOG = Logger.getLogger(Writer.class.getName());
    private static final int LABEL_LENGTH = 500;

    private final Database database;
    private final AuditLog log;
    private final Feed feed;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    Writer(Database database, AuditLog log, Feed feed, Clock clock) {
        this.database = database;
        this.log = log;
        this.feed = feed;
        this.clock = clock;
    }

    /** The write under way on this thread, or null. */
    Transaction current() {
        return current.get();
    }

    /** Work that needs the lock but is no write of its own. */
    <T> T locked(Callable<T> work) {
        lock.lock();
        try {
            return call(work);
        } finally {
            lock.unlock();
        }
    }

    /** Does a write, or joins the one under way on this thread. */
    <T> T write(Header header, Work<T> work) {
        Transaction outer = current.get();
        if (outer != null) {
            return join(outer, work);
        }
        lock.lock();
        try {
            Done<T> done = transact(header, work);
            if (done.set() != null) {
                feed.publish(done.set());
            }
            return done.value();
        } finally {
            lock.unlock();
        }
    }

    private <T> Done<T> transact(Header header, Work<T> work) {
        boolean committed = false;
        Session session = null;
        Transaction transaction = null;
        try {
            session = database.writer();
            transaction = new Transaction(session, log.next(session), clock.instant(), header.actor(),
                    cut(header.label()), header.undoable(), header.undoes());
            current.set(transaction);
            Transaction running = transaction;
            T value = call(() -> work.run(running));
            running.requireWhole();
            if (running.size() == 0) {
                return new Done<>(value, null);
            }
            ChangeSet set = running.changeSet();
            String digest = log.append(session, set);
            session.commit();
            committed = true;
            log.committed(set.number(), digest);
            return new Done<>(value, set);
        } catch (SQLException e) {
            if (SqlProblems.fatal(e)) {
                database.dropWriter();
            }
            throw SqlProblems.of(e);
        } finally {
            current.remove();
            if (transaction != null) {
                transaction.end();
            }
            if (!committed && session != null && !session.rollback()) {
                database.dropWriter();
                log.forget();
            }
        }
    }

    /** Work inside another's write: when it throws, only what it did itself is taken back. */
    private static <T> T join(Transaction outer, Work<T> work) {
        int size = outer.size();
        try {
            Savepoint before = outer.session().connection().setSavepoint();
            boolean done = false;
            try {
                T value = call(() -> work.run(outer));
                done = true;
                return value;
            } finally {
                if (done) {
                    outer.session().connection().releaseSavepoint(before);
                } else {
                    takeBack(outer, before, size);
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    /** Where even that fails, as after a full disk, nothing of the outer write can be committed either. */
    private static void takeBack(Transaction outer, Savepoint before, int size) {
        try {
            outer.session().connection().rollback(before);
            outer.backTo(size);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A part of a write could not be taken back: {0}", e.getSQLState());
            outer.spoil();
        }
    }

    static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String label) {
        if (label.length() <= LABEL_LENGTH) {
            return label;
        }
        int end = Character.isHighSurrogate(label.charAt(LABEL_LENGTH - 2)) ? LABEL_LENGTH - 2 : LABEL_LENGTH - 1;
        return label.substring(0, end) + "\u2026";
    }

    /** What stands above a write. */
    record Header(Actor actor, String label, boolean undoable, long undoes) { }

    /** The work of a write. */
    interface Work<T> {
        T run(Transaction transaction) throws Exception;
    }

    private record Done<T>(T value, ChangeSet set) { }
}
