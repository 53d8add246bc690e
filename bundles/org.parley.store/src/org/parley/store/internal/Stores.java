// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.parley.core.Ids;

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
        MergeTables own = new MergeTables();
        store.claim(own);
        return rules -> new MergingImpl(store, own, clock, ids, rules);
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
