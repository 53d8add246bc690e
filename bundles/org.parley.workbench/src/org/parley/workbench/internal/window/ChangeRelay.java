// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.parley.core.ChangeSet;
import org.parley.store.Store;
import org.parley.ui.Registration;

/** Brings the change feed to the UI thread; several that come fast arrive together. */
final class ChangeRelay implements AutoCloseable {

    private final Consumer<Runnable> later;
    private final Set<Consumer<List<ChangeSet>>> listeners = new LinkedHashSet<>();
    private final List<ChangeSet> waiting = new ArrayList<>();
    private final Store store;
    private AutoCloseable feed;

    ChangeRelay(Store store, Consumer<Runnable> later) {
        this.later = later;
        this.store = store;
        this.feed = store.listen(this::heard);
    }

    /** Hears of changes after everyone who listens by now: what the views ask has to know of them first. */
    void last() {
        AutoCloseable before = feed;
        feed = store.listen(this::heard);
        leave(before);
    }

    private void heard(ChangeSet change) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.add(change);
        }
        if (first) {
            later.accept(this::deliver);
        }
    }

    private void deliver() {
        List<ChangeSet> all;
        synchronized (waiting) {
            all = List.copyOf(waiting);
            waiting.clear();
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(all));
    }

    Registration listen(Consumer<List<ChangeSet>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        leave(feed);
    }

    private static void leave(AutoCloseable feed) {
        try {
            feed.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the change feed could not be closed", failure);
        }
    }
}
