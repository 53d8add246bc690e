// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.core.Workspace;
import org.parley.store.Backups;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;
import org.parley.store.merge.Merging;
import org.parley.store.spi.MergeRule;

/** The store of the workspace and its copies as services. Nothing is opened before the first call. */
@Component(service = {Store.class, Backups.class, Tables.class, MergeDoor.class})
public final class StoreComponent implements Store, Backups, Tables, MergeDoor {

    private final StoreImpl store;
    private final Backups backups;
    private final MergeDoor merging;

    @Activate
    public StoreComponent(@Reference Workspace workspace, @Reference Clock clock, @Reference Ids ids) {
        store = Stores.derby(workspace.folder(), workspace.version(), clock, ids);
        backups = Stores.backups(store, clock);
        merging = Stores.merging(store, clock, ids);
    }

    @Deactivate
    void close() {
        store.close();
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

    @Override
    public Backup backup(Path file, Progress progress) {
        return backups.backup(file, progress);
    }

    @Override
    public Path restore(Path file, Progress progress) {
        return backups.restore(file, progress);
    }

    @Override
    public List<Backup> automatic() {
        return backups.automatic();
    }

    @Override
    public Task<Optional<Backup>> daily() {
        return backups.daily();
    }

    @Override
    public Merging merging(Supplier<List<MergeRule>> rules) {
        return merging.merging(rules);
    }

    @Override
    public List<String> broken(Progress progress) {
        store.allowed();
        return CopyCheck.brokenTables(store, progress);
    }
}
