// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;

/** An owner's handle on its own tables. */
@Needs(Permission.TABLES)
public interface Schema {

    /**
     * Writes as one transaction, or joins the one that is under way on this thread (then {@code actor}, {@code label}
     * and {@code undoable} of the outer one count). The same errors as {@link Store#write}; when a write that joined
     * throws and the outer one goes on, only what it did itself is taken back.
     *
     * @throws org.parley.core.ProblemException also {@code store.migration} and its like, when the owner's tables could
     *         not be brought up to date
     */
    <T> T write(Actor actor, String label, boolean undoable, TxWork<T> work);

    /**
     * Reads what is committed (inside a write: also what it has done), from the tables of this schema alone. Keep it
     * short, for readers wait for writers. The same errors as {@link #write}.
     */
    <T> T read(QueryWork<T> work);

    /**
     * Work that writes.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    interface TxWork<T> {
        T run(Tx tx) throws Exception;
    }

    /**
     * Work that reads.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    interface QueryWork<T> {
        T run(Query query) throws Exception;
    }
}
