// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.core.ChangeSet;
import org.parley.store.Query;
import org.parley.store.Schema;
import org.parley.store.Snapshots;
import org.parley.store.Store;

/** The claimed schema and the pictures in memory that follow it; shared by the parts of this engine. */
@Component(service = CodingTables.class)
public final class CodingTables {

    private final Store store;
    private final CodingSchema owner = new CodingSchema();
    private final Schema schema;
    private final Snapshots<UUID, CodingState> states;

    @Activate
    public CodingTables(@Reference Store store) {
        this.store = store;
        this.schema = store.claim(owner);
        this.states = new Snapshots<>(store, this::load, CodingTables::advance);
    }

    @Deactivate
    void close() {
        states.close();
    }

    Store store() {
        return store;
    }

    Schema schema() {
        return schema;
    }

    /** As committed, or inside a write as that write has left it. */
    CodingState state(UUID panelId) {
        return states.get(panelId);
    }

    void onUndo(CodingSchema.UndoRule rule) {
        owner.onUndo(rule);
    }

    private CodingState load(UUID panelId) {
        long asOf = store.lastNumber();
        return schema.read(query -> load(query, panelId, asOf));
    }

    private static CodingState load(Query query, UUID panelId, long asOf) {
        return States.build(asOf,
                CodebookBuilder.build(panelId, Rows.version(query, panelId), Rows.codes(query, panelId)),
                Rows.codings(query, panelId));
    }

    private static CodingState advance(CodingState state, ChangeSet set) {
        return set.touches(CodingSchema.NAME) ? StateStep.advance(state, set) : state;
    }
}
