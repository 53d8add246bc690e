// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.exchange.ForeignIds;
import org.parley.exchange.KeptSet;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;
import org.parley.store.Tx;

/**
 * Remembers what codes, codings, memos and links are called in other programs, where that is not their id here, so that
 * they go out under the name they came with and are known when they come again; and the sets that came with them.
 */
@Component(service = {GuidTable.class, ForeignIds.class})
public final class GuidTable implements ForeignIds {

    private final Schema schema;
    private final Ids ids;
    private final ForeignSets sets;

    @Activate
    public GuidTable(@Reference Store store, @Reference Ids ids) {
        this.ids = ids;
        this.schema = store.claim(new SchemaOwner() {
            @Override
            public String schema() {
                return "exchange";
            }

            @Override
            public List<Migration> migrations() {
                return List.of(new Migration(1, "names of things in other programs", List.of(
                        "CREATE TABLE exchange.guid (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                                + " thing CHAR(36) NOT NULL, guid CHAR(36) NOT NULL)",
                        "CREATE INDEX guid_panel ON exchange.guid (panel)")), ForeignSets.migration(2));
            }
        });
        this.sets = new ForeignSets(schema, ids);
    }

    @Override
    public List<KeptSet> sets(UUID panelId) {
        return sets.of(panelId);
    }

    /** Keeps sets for the way out; joins the write that is under way. */
    void keepSets(Actor actor, UUID panelId, String label, List<KeptSet> given) {
        sets.keep(actor, panelId, label, given);
    }

    /** Ids here by the name elsewhere. */
    Map<UUID, UUID> here(UUID panelId) {
        Map<UUID, UUID> here = new HashMap<>();
        there(panelId).forEach((thing, guid) -> here.put(guid, thing));
        return here;
    }

    @Override
    public Map<UUID, UUID> there(UUID panelId) {
        return schema.read(query -> {
            Map<UUID, UUID> there = new LinkedHashMap<>();
            query.each("SELECT thing, guid FROM exchange.guid WHERE panel = ? ORDER BY id",
                    row -> there.put(row.id("thing"), row.id("guid")), panelId);
            return there;
        });
    }

    /** Keeps the names that differ from the ids; joins the write that is under way. */
    void keep(Actor actor, UUID panelId, String label, Map<UUID, UUID> hereByGuid) {
        Map<UUID, UUID> known = here(panelId);
        schema.write(actor, label, true, tx -> {
            List<Tx.Row> rows = new ArrayList<>();
            hereByGuid.forEach((guid, thing) -> {
                if (!guid.equals(thing) && !thing.equals(known.get(guid))) {
                    rows.add(new Tx.Row(ids.next(), Map.of("panel", panelId, "thing", thing, "guid", guid)));
                }
            });
            tx.insertAll("guid", rows);
            return null;
        });
    }
}
