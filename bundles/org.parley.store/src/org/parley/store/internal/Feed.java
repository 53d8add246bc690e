// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.ChangeSet;

/** Hands each change set to every listener, in order. Called with the write lock held. */
final class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class.getName());

    private final LongFunction<List<ChangeSet>> after;
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();
    private final Deque<ChangeSet> waiting = new ArrayDeque<>();
    private boolean publishing;
    private volatile long last = -1;

    /** @param after reads the change sets after a number, for those that another process wrote in between */
    Feed(LongFunction<List<ChangeSet>> after) {
        this.after = after;
    }

    /** Number of the last change set handed out, or -1 when none has been. */
    long last() {
        return last;
    }

    AutoCloseable listen(Asker asker, Consumer<ChangeSet> listener) {
        // an object of its own, so that closing one handle does not stop an equal listener that was added twice
        Listening added = new Listening(asker, listener);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    /** Takes away the listeners of a bundle. */
    void release(Asker asker) {
        listeners.removeIf(listening -> listening.asker.equals(asker));
    }

    /** Hands out a change set that is durable. A listener that writes is heard after the others have been told. */
    void publish(ChangeSet set) {
        if (last >= 0 && set.number() > last + 1) {
            after.apply(last).stream().filter(s -> s.number() < set.number()).forEach(waiting::add);
        }
        last = set.number();
        waiting.add(set);
        if (publishing) {
            return;
        }
        publishing = true;
        try {
            while (!waiting.isEmpty()) {
                tell(waiting.remove());
            }
        } finally {
            publishing = false;
        }
    }

    private void tell(ChangeSet set) {
        for (Listening listening : listeners) {
            try {
                listening.listener.accept(set);
            } catch (RuntimeException | Error e) {
                // the write is durable: whoever wrote must not take a listener's failure for its own
                LOG.log(Level.SEVERE, "A listener failed on change " + set.number(), e);
            }
        }
    }

    private static final class Listening {

        private final Asker asker;
        private final Consumer<ChangeSet> listener;

        Listening(Asker asker, Consumer<ChangeSet> listener) {
            this.asker = asker;
            this.listener = listener;
        }
    }
}
