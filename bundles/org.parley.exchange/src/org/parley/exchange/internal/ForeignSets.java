// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.exchange.KeptSet;
import org.parley.store.Query;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner.Migration;
import org.parley.store.Tx;

/** The sets that came from other programs, kept for the way out. */
final class ForeignSets {

    private static final int LONGEST_NAME = 500;
    private static final String CODE = "CODE";
    private static final String POST = "POST";
    private static final String MEMO = "MEMO";

    private final Schema schema;
    private final Ids ids;

    ForeignSets(Schema schema, Ids ids) {
        this.schema = schema;
        this.ids = ids;
    }

    static Migration migration(int version) {
        return new Migration(version, "sets of other programs", List.of(
                "CREATE TABLE exchange.foreign_set (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                        + " guid CHAR(36) NOT NULL, name VARCHAR(" + LONGEST_NAME + ") NOT NULL, description CLOB NOT NULL,"
                        + " place INTEGER NOT NULL)",
                "CREATE TABLE exchange.foreign_member (id CHAR(36) NOT NULL PRIMARY KEY, set_id CHAR(36) NOT NULL,"
                        + " kind VARCHAR(10) NOT NULL, thing CHAR(36) NOT NULL, place INTEGER NOT NULL)",
                "CREATE INDEX foreign_set_panel ON exchange.foreign_set (panel)",
                "CREATE INDEX foreign_member_set ON exchange.foreign_member (set_id)"));
    }

    /** The sets of a panel in the order in which they came. */
    List<KeptSet> of(UUID panelId) {
        return schema.read(query -> List.copyOf(read(query, panelId).values()));
    }

    /** By the id of the row. */
    private static Map<UUID, KeptSet> read(Query query, UUID panelId) {
        Map<UUID, Map<String, List<UUID>>> members = new HashMap<>();
        query.each("SELECT m.set_id, m.kind, m.thing FROM exchange.foreign_member m JOIN exchange.foreign_set s"
                + " ON s.id = m.set_id WHERE s.panel = ? ORDER BY m.place, m.id", row -> members
                        .computeIfAbsent(row.id("set_id"), id -> new HashMap<>())
                        .computeIfAbsent(row.text("kind"), kind -> new ArrayList<>()).add(row.id("thing")), panelId);
        Map<UUID, KeptSet> sets = new LinkedHashMap<>();
        query.each("SELECT id, guid, name, description FROM exchange.foreign_set WHERE panel = ? ORDER BY place, id", row -> {
            Map<String, List<UUID>> of = members.getOrDefault(row.id("id"), Map.of());
            sets.put(row.id("id"), new KeptSet(row.id("guid"), row.text("name"), row.text("description"),
                    of.getOrDefault(CODE, List.of()), of.getOrDefault(POST, List.of()), of.getOrDefault(MEMO, List.of())));
        }, panelId);
        return sets;
    }

    /** Keeps sets; of one that is there already only what it does not have yet. Joins the write that is under way. */
    void keep(Actor actor, UUID panelId, String label, List<KeptSet> given) {
        if (given.isEmpty()) {
            return;
        }
        schema.write(actor, label, true, tx -> {
            Map<UUID, UUID> rowsByGuid = new HashMap<>();
            Map<UUID, KeptSet> there = read(tx, panelId);
            there.forEach((row, set) -> rowsByGuid.put(set.guid(), row));
            List<Tx.Row> sets = new ArrayList<>();
            List<Tx.Row> members = new ArrayList<>();
            for (KeptSet set : given) {
                UUID row = rowsByGuid.get(set.guid());
                KeptSet before = row == null ? null : there.get(row);
                if (row == null) {
                    row = ids.next();
                    rowsByGuid.put(set.guid(), row);
                    sets.add(new Tx.Row(row, Map.of("panel", panelId, "guid", set.guid(), "name",
                            Limits.cut(set.name(), LONGEST_NAME), "description", set.description(), "place",
                            rowsByGuid.size())));
                }
                members.addAll(rows(row, CODE, set.codes(), before == null ? List.of() : before.codes()));
                members.addAll(rows(row, POST, set.posts(), before == null ? List.of() : before.posts()));
                members.addAll(rows(row, MEMO, set.memos(), before == null ? List.of() : before.memos()));
            }
            tx.insertAll("foreign_set", sets);
            tx.insertAll("foreign_member", members);
            return null;
        });
    }

    private List<Tx.Row> rows(UUID set, String kind, List<UUID> things, List<UUID> before) {
        List<Tx.Row> rows = new ArrayList<>();
        Set<UUID> met = new HashSet<>(before);
        for (UUID thing : things) {
            if (met.add(thing)) {
                rows.add(new Tx.Row(ids.next(), Map.of("set_id", set, "kind", kind, "thing", thing, "place",
                        before.size() + rows.size())));
            }
        }
        return rows;
    }
}
