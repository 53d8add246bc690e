// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
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
    private final Snapshots<UUID, Team> teams;
    private final Map<UUID, UUID> panels = new ConcurrentHashMap<>();

    @Activate
    public CodingTables(@Reference Store store) {
        this.store = store;
        this.schema = store.claim(owner);
        this.states = new Snapshots<>(store, this::load, CodingTables::advance);
        this.teams = new Snapshots<>(store, panelId -> schema.read(query -> TeamRows.read(query, panelId).team()),
                Team::after);
    }

    @Deactivate
    public void close() {
        states.close();
        teams.close();
    }

    public Store store() {
        return store;
    }

    public Schema schema() {
        return schema;
    }

    /** As committed, or inside a write as that write has left it. */
    public CodingState state(UUID panelId) {
        if (!store.uncommitted()) {
            // whoever has the codings at hand can ask who may see them without waiting for the database
            teams.get(panelId);
        }
        return states.get(panelId);
    }

    /** Batches and decisions, as {@link #state}. */
    public Team team(UUID panelId) {
        return teams.get(panelId);
    }

    /**
     * As {@link #state}, but inside a write that has changed something it holds the codings of these posts only, and no
     * memos.
     */
    public CodingState around(UUID panelId, Collection<UUID> postIds) {
        if (!store.uncommitted()) {
            return state(panelId);
        }
        return schema.read(query -> States.build(0, codebook(query, panelId), postIds.stream().distinct()
                .flatMap(postId -> Rows.codingsOn(query, postId).stream()).toList(), List.of(), List.of(), Map.of()));
    }

    /** The panel of a code, which never changes; remembered, since every coding asks for it. */
    Optional<UUID> panelOf(UUID codeId) {
        UUID known = panels.get(codeId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UUID> found = schema.read(query -> Rows.code(query, codeId)).map(Code::panelId);
        found.ifPresent(panelId -> panels.put(codeId, panelId));
        return found;
    }

    void onUndo(CodingSchema.UndoRule rule) {
        owner.onUndo(rule);
    }

    private CodingState load(UUID panelId) {
        long asOf = store.lastNumber();
        return schema.read(query -> load(query, panelId, asOf));
    }

    private static CodingState load(Query query, UUID panelId, long asOf) {
        return States.build(asOf, codebook(query, panelId), Rows.codings(query, panelId), Rows.memos(query, panelId),
                Rows.links(query, panelId), TeamRows.adjudicated(query, panelId));
    }

    private static Codebook codebook(Query query, UUID panelId) {
        return CodebookBuilder.build(panelId, Rows.version(query, panelId), Rows.codes(query, panelId));
    }

    private static CodingState advance(CodingState state, ChangeSet set) {
        return set.touches(CodingSchema.NAME) ? StateStep.advance(state, set) : state;
    }
}
