// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/** The store as a service that knows which bundle asks. */
@Component(service = Store.class, scope = ServiceScope.BUNDLE)
public final class BundleStore implements Store {

    private final Store store;

    @Activate
    public BundleStore(ComponentContext context, @Reference StoreDoor door) {
        store = door.store(context.getUsingBundle());
    }

    @Override
    public Schema claim(SchemaOwner owner) {
        return store.claim(owner);
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
        return store.changesAfter(number);
    }

    @Override
    public AutoCloseable listen(Consumer<ChangeSet> listener) {
        return store.listen(listener);
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
        return store.history();
    }

    @Override
    public Audit audit() {
        return store.audit();
    }

    @Override
    public void keepOff(Thread thread) {
        store.keepOff(thread);
    }
}
