// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import javax.sql.DataSource;

import org.parley.core.Ids;
import org.parley.store.SchemaCopies;
import org.parley.store.Store;

/** Makes stores. */
public final class Stores {

    private Stores() {
    }

    /** A store on the embedded database of a workspace folder, which is opened on first use. */
    public static StoreImpl derby(Path workspace, String version, Clock clock, Ids ids) {
        return new StoreImpl(new DerbyEngine(new DerbyFolder(workspace), clock), version, clock, ids);
    }

    /** The copies of a store; also has one made before its tables are changed. */
    public static BackupsImpl backups(StoreImpl store, Clock clock) {
        return new BackupsImpl(store, clock);
    }

    /** Taking in other copies of a store; claims the tables that remember it. */
    public static MergeDoor merging(StoreImpl store, Clock clock, Ids ids) {
        store.claim(new MergeTables());
        return rules -> new MergingImpl(store, clock, ids, rules);
    }

    /** Copies of single schemas of a store. */
    public static SchemaCopies schemaCopies(StoreImpl store, Clock clock) {
        return new SchemaCopiesImpl(store, clock, Asker.PARLEY, schema -> Optional.empty());
    }

    /** The store as a bundle sees it. */
    public static Store seenBy(StoreImpl store, long bundle, String name, boolean plugin) {
        return store.seenBy(new Asker(bundle, name, plugin), schema -> Optional.empty());
    }

    /** Lets go of what a bundle claimed and listened to. */
    public static void release(StoreImpl store, long bundle, String name, boolean plugin) {
        store.release(new Asker(bundle, name, plugin));
    }

    /** A look at the tables of a store. */
    public static Tables tables(StoreImpl store) {
        return progress -> CopyCheck.brokenTables(store, progress);
    }

    /** A store on a PostgreSQL database; see {@link PostgresEngine} for how the source must be set. */
    public static StoreImpl postgres(DataSource source, String version, Clock clock, Ids ids) {
        return new StoreImpl(new PostgresEngine(source), version, clock, ids);
    }
}
