// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Ids;
import org.parley.core.PluginBundles;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.core.Workspace;
import org.parley.store.Backups;
import org.parley.store.SchemaCopies;
import org.parley.store.merge.Merging;
import org.parley.store.spi.MergeRule;

/**
 * The one store of the workspace and its copies as services; each bundle gets its own {@link BundleStore} from it.
 * Nothing is opened before the first call. What a bundle claimed goes when it stops, not when it lets go of the service,
 * for a component may come and go in a bundle that stays.
 */
@Component(service = {StoreDoor.class, Backups.class, Tables.class, MergeDoor.class})
public final class StoreComponent implements StoreDoor, Backups, Tables, MergeDoor {

    /** How the location of every bundle begins that came with a plugin. */

    private final StoreImpl store;
    private final Backups backups;
    private final MergeDoor merging;
    private final Clock clock;
    private final BundleContext context;
    private final SynchronousBundleListener releasing = this::released;

    @Activate
    public StoreComponent(BundleContext context, @Reference Workspace workspace, @Reference Clock clock,
            @Reference Ids ids) {
        this.context = context;
        store = Stores.derby(workspace.folder(), workspace.version(), clock, ids);
        backups = Stores.backups(store, clock);
        merging = Stores.merging(store, clock, ids);
        this.clock = clock;
        context.addBundleListener(releasing);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(releasing);
        store.close();
    }

    @Override
    public AskedStore store(Bundle bundle) {
        return store.seenBy(asker(bundle), this::keeper);
    }

    @Override
    public SchemaCopies schemaCopies(Bundle bundle) {
        return new SchemaCopiesImpl(store, clock, asker(bundle), this::keeper);
    }

    /** A schema that bears the name of one of Parley's bundles is kept for it, also before it has claimed it. */
    private Optional<String> keeper(String schema) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> ("org.parley." + schema).equals(bundle.getSymbolicName()) && !asker(bundle).plugin())
                .map(Bundle::getSymbolicName).findFirst();
    }

    private void released(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED) {
            store.release(asker(event.getBundle()));
        }
    }

    private static Asker asker(Bundle bundle) {
        return new Asker(bundle.getBundleId(), String.valueOf(bundle.getSymbolicName()),
                PluginBundles.is(bundle));
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
    public boolean mayRule(long bundle, String schema) {
        Bundle asking = context.getBundle(bundle);
        return asking != null && (!asker(asking).plugin() || store.owners().claimedBy(schema, asker(asking)));
    }

    @Override
    public List<String> broken(Progress progress) {
        store.allowed();
        return CopyCheck.brokenTables(store, progress);
    }
}
