// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.Optional;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.store.Store;

/** What can be undone and redone, as the writer thread saw it last; the UI thread only looks. */
final class UndoState {

    private final Store.History history;
    private final Actor actor;
    private volatile Optional<ChangeSet> undoable = Optional.empty();
    private volatile Optional<ChangeSet> redoable = Optional.empty();

    UndoState(Store.History history, Actor actor) {
        this.history = history;
        this.actor = actor;
    }

    /** Asks the store; not on the UI thread. */
    void reread() {
        undoable = history.undoable(actor);
        redoable = history.redoable(actor);
    }

    Optional<ChangeSet> undoable() {
        return undoable;
    }

    Optional<ChangeSet> redoable() {
        return redoable;
    }
}
