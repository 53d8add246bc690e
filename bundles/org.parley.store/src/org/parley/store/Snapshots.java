// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.ChangeSet;

/**
 * Keeps the immutable states that an engine answers from, one for each key (a panel's id), loads each on first use and
 * advances it by every change set that is committed. Safe for any number of readers; a reader never waits once the
 * state is there.
 *
 * <pre>
 * snapshots = new Snapshots&lt;&gt;(store, panelId -&gt; schema.read(q -&gt; load(q, panelId)), PanelStates::advance);
 * PanelState now = snapshots.get(panelId);
 * </pre>
 *
 * Inside a write that has changed something already, {@link #get} reads afresh, so that rules see what the write has
 * done so far; keep such calls out of loops.
 *
 * @param <K> what there is one state for
 * @param <S> an immutable state
 */
public final class Snapshots<K, S> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Snapshots.class.getName());

    private final Store store;
    private final Function<K, S> load;
    private final BiFunction<S, ChangeSet, S> advance;
    private final Map<K, S> states = new ConcurrentHashMap<>();
    private final AutoCloseable listening;

    /**
     * @param load    reads a state from the database; called while nobody writes, so that all it reads belongs together
     * @param advance the state after a change set: the same object when the change set does not concern it, null when
     *                it is to be loaded anew. Called in the order of the change sets, by one thread at a time
     */
    public Snapshots(Store store, Function<K, S> load, BiFunction<S, ChangeSet, S> advance) {
        this.store = Objects.requireNonNull(store);
        this.load = Objects.requireNonNull(load);
        this.advance = Objects.requireNonNull(advance);
        this.listening = store.listen(this::follow);
    }

    /** The state as committed, or inside a write as this write has left it so far. */
    public S get(K key) {
        if (store.uncommitted()) {
            return load.apply(key);
        }
        S state = states.get(key);
        return state != null ? state : store.still(() -> {
            // looked up again, for another thread may have loaded it while this one waited
            S loaded = states.get(key);
            if (loaded == null) {
                loaded = Objects.requireNonNull(load.apply(key));
                states.put(key, loaded);
            }
            return loaded;
        });
    }

    /** Drops a state to free its memory; it is loaded again when it is asked for. */
    public void forget(K key) {
        states.remove(key);
    }

    /** Stops following the store. */
    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        states.clear();
    }

    private void follow(ChangeSet set) {
        for (K key : states.keySet()) {
            try {
                states.computeIfPresent(key, (k, state) -> advance.apply(state, set));
            } catch (RuntimeException | Error e) {
                // whatever happened, a state that is behind must not be answered from
                states.remove(key);
                LOG.log(Level.SEVERE, "A state could not follow change " + set.number() + " and is read anew", e);
            }
        }
    }
}
