// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Progress;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/**
 * The store as one bundle sees it. Claims and listeners are held in its name; a plugin's bundle is refused what reaches
 * beyond its own tables.
 */
public class AskedStore implements Store {

    private final StoreImpl store;
    private final Asker asker;
    private final Function<String, Optional<String>> keeper;

    AskedStore(StoreImpl store, Asker asker, Function<String, Optional<String>> keeper) {
        this.store = store;
        this.asker = asker;
        this.keeper = keeper;
    }

    /** As another one sees it. */
    AskedStore(AskedStore same) {
        this(same.store, same.asker, same.keeper);
    }

    @Override
    public Schema claim(SchemaOwner owner) {
        return store.claim(owner, asker, keeper);
    }

    @Override
    public <T> T write(Actor actor, String label, boolean undoable, Work<T> work) {
        return store.write(actor, label, undoable, work);
    }

    @Override
    public long lastNumber() {
        return store.lastNumber();
    }

    @Override
    public List<ChangeSet> changesAfter(long number) {
        List<ChangeSet> all = store.changesAfter(number);
        return asker.plugin() ? all.stream().map(this::own).toList() : all;
    }

    @Override
    public AutoCloseable listen(Consumer<ChangeSet> listener) {
        return store.feed().listen(asker, asker.plugin() ? set -> listener.accept(own(set)) : listener);
    }

    private ChangeSet own(ChangeSet set) {
        return store.owners().seenBy(set, asker);
    }

    @Override
    public <T> T still(Work<T> work) {
        return store.still(work);
    }

    @Override
    public boolean uncommitted() {
        return store.uncommitted();
    }

    @Override
    public History history() {
        asker.refuse("plugin.history");
        return store.history();
    }

    @Override
    public Audit audit() {
        return asker.plugin() ? new OnlyVerified(store.audit()) : store.audit();
    }

    @Override
    public void keepOff(Thread thread) {
        asker.refuse("plugin.keep-off");
        store.keepOff(thread);
    }

    /** The audit as a plugin sees it: whether it fits. */
    private final class OnlyVerified implements Audit {

        private final Audit audit;

        OnlyVerified(Audit audit) {
            this.audit = audit;
        }

        @Override
        public List<Entry> entries(long afterNumber) {
            asker.refuse("plugin.entries");
            return List.of();
        }

        @Override
        public Verdict verify(Progress progress) {
            return audit.verify(progress);
        }

        @Override
        public void erase(Actor actor, long number, String reason) {
            asker.refuse("plugin.erase");
        }
    }
}
