// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Closed;
import org.parley.core.Needs;
import org.parley.core.Permission;

/**
 * The one door to the database of the workspace. Nothing else opens a connection. Every method throws when it is called
 * on the thread of the window (see {@link #keepOff(Thread)}). The service differs from bundle to bundle: a plugin's
 * bundle is refused ({@code store.plugin}) {@link #history()}, {@link #keepOff(Thread)}, the entries of the audit and
 * erasing, and change sets come to it with the rows of its own schema alone, without their label when there are none.
 */
public interface Store {

    /**
     * Claims a schema and gives the handle through which alone its tables are read and written. The database is not
     * opened yet: the tables are brought up to date at the first use of any handle, in the order of the claims (after a
     * backup, when the workspace holds data already). So a component can claim when it is made, and whoever uses it
     * hears the problem when the workspace cannot be opened. When a migration fails ({@code store.migration}), the old
     * state stands and only this handle cannot be used; so it is when a step reaches beyond the owner's schema
     * ({@code store.migration-beyond}), before any has run. The claim ends when the bundle that made it stops, and its
     * handles with it.
     *
     * @throws org.parley.core.ProblemException refused {@code store.claimed}, when the schema is the store's own or
     *         another bundle has claimed it; at the first use of the handle, when another bundle made its tables
     */
    @Needs(Permission.TABLES)
    Schema claim(SchemaOwner owner);

    /**
     * Does a piece of work as one transaction. It is durable when this returns. Writes through {@link Schema} handles
     * inside the work join it, so that several engines write as one. When the work throws, nothing has happened.
     *
     * @param label    what is done, in words; stands in the audit for good, cut to 500 characters, so it must not quote
     *                 what members wrote
     * @param undoable whether the person may undo it
     * @return what the work yields; when it changed no row, nothing is written and there is no change set
     * @throws ConstraintViolation when a rule that the database keeps would be broken
     * @throws org.parley.core.ProblemException when the workspace cannot be opened or the database failed. What the
     *         work throws unchecked comes through as it is, an IOException as UncheckedIOException
     */
    @Needs({})
    <T> T write(Actor actor, String label, boolean undoable, Work<T> work);

    /**
     * Number of the last change set; 0 in a new workspace. Opens the database.
     *
     * @throws org.parley.core.ProblemException when the workspace cannot be opened
     */
    @Needs({})
    long lastNumber();

    /** The change sets after this number, oldest first; payloads that have been erased come with no changes. */
    @Needs({})
    List<ChangeSet> changesAfter(long number);

    /**
     * Calls the listener with every change set after it is durable, in order, on the writing thread, after all
     * engines' own listeners that were added before. Close the handle to stop.
     */
    @Needs({})
    AutoCloseable listen(Consumer<ChangeSet> listener);

    /**
     * Does a piece of reading while nobody writes, so that everything it reads belongs to one number. Writers wait for
     * it: keep it to what has to fit together, such as loading a state.
     */
    @Needs({})
    <T> T still(Work<T> work);

    /** True when a write is under way on this thread and has changed rows, which may yet be taken back. */
    @Needs({})
    boolean uncommitted();

    /** Undo and redo. */
    @Closed
    History history();

    /** The chained audit. */
    @Closed
    Audit audit();

    /** Names a thread (the window's) on which every call is refused with an exception. */
    @Closed
    void keepOff(Thread thread);

    /**
     * Work inside a transaction.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    /** What can be undone and redone. */
    interface History {

        /** The last undoable change set of this actor that is not undone yet. */
        Optional<ChangeSet> undoable(Actor actor);

        /** The last undone change set of this actor, unless something undoable was written since. */
        Optional<ChangeSet> redoable(Actor actor);

        /**
         * Takes back a change set, as a new write through the owners' rules.
         *
         * @throws org.parley.core.ProblemException {@code store.undo} (refused) with the reason, when it was not
         *         undoable, a touched row changed since, or an owner's rule forbids it
         */
        ChangeSet undo(Actor actor, long number);

        /** Does again what {@link #undo} took back; the same rules. */
        ChangeSet redo(Actor actor, long number);
    }

    /** The append-only audit: each entry's salted digest covers its change set and the entry before. */
    interface Audit {

        /** The entries after this number, oldest first. */
        List<Entry> entries(long afterNumber);

        /**
         * Walks the whole chain. A payload that is gone without an entry that says so counts as tampering.
         *
         * @throws org.parley.core.CancelledException when the progress is cancelled
         */
        Verdict verify(org.parley.core.Progress progress);

        /**
         * Erases payload and salt of a change set, as a write of its own; the chain still verifies.
         *
         * @param reason stands in the audit for good, so it must not quote what is erased
         * @throws org.parley.core.ProblemException {@code store.erase} (refused) when there is no such change set, its
         *         payload is gone already, or it says itself that another was erased
         */
        void erase(Actor actor, long number, String reason);

        /**
         * One line of the audit.
         *
         * @param digest hexadecimal SHA-256
         * @param erased true when the payload is gone
         */
        record Entry(long number, java.time.Instant at, Actor actor, String label, int rows, String digest,
                boolean erased) { }

        /**
         * Outcome of walking the chain.
         *
         * @param entries how many entries there are
         * @param erased  how many have no payload any more
         * @param broken  number of the first entry that does not fit, or 0 when all fit
         */
        record Verdict(long entries, long erased, long broken) {

            /** True when every entry fits. */
            public boolean intact() {
                return broken == 0;
            }
        }
    }
}
