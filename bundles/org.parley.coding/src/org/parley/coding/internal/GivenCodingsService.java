// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.coding.GivenCodings;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.discussion.Discussions;
import org.parley.store.Query;
import org.parley.store.Tx;

/** Writes given codes and codings in one go. */
@Component(service = GivenCodings.class)
public final class GivenCodingsService implements GivenCodings {

    private static final int AT_ONCE = 500;

    private final CodingTables tables;
    private final Discussions discussions;
    private final Ids ids;
    private final CodebookWriter codebook;

    @Activate
    public GivenCodingsService(@Reference CodingTables tables, @Reference Discussions discussions, @Reference Ids ids) {
        this.tables = tables;
        this.discussions = discussions;
        this.ids = ids;
        this.codebook = new CodebookWriter(tables, ids);
    }

    @Override
    public Outcome bring(Actor actor, UUID panelId, String label, Material material) {
        if (material.codes().isEmpty() && material.codings().isEmpty()) {
            return new Outcome(0, 0, 0, 0, Map.of(), List.of());
        }
        return tables.schema().write(actor, label, true, tx -> {
            CodingState state = tables.state(panelId);
            List<Left> left = new ArrayList<>();
            Map<UUID, UUID> here = new HashMap<>();
            GivenCodes codes = new GivenCodes(state.codebook(), material, fresh(tx, CodingSchema.CODE,
                    material.codes().stream().map(GivenCode::id).toList()), here, left);
            material.codes().forEach(codes::take);
            tx.insertAll(CodingSchema.CODE, codes.made().stream().map(c -> new Tx.Row(c.id(), Rows.fields(c))).toList());
            int version = state.codebook().version();
            if (!codes.made().isEmpty()) {
                codebook.newVersion(tx, state.codebook(), label);
                version++;
            }
            GivenRanges ranges = new GivenRanges(state, codes.all(), discussions.state(panelId), version, tx.at(),
                    fresh(tx, CodingSchema.CODING, material.codings().stream().map(GivenCoding::id).toList()), left);
            material.codings().forEach(coding -> ranges.take(coding, material.known(), here));
            tx.insertAll(CodingSchema.CODING, ranges.made().stream().map(c -> new Tx.Row(c.id(), Rows.fields(c)))
                    .toList());
            return new Outcome(codes.made().size(), codes.same(), ranges.made().size(), ranges.same(), Map.copyOf(here),
                    List.copyOf(left));
        });
    }

    /** Gives things the ids they had, unless a row of this workspace has the id already. */
    private Fresh fresh(Query query, String table, List<UUID> wanted) {
        Set<UUID> taken = new HashSet<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            Collection<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            String marks = "?" + ", ?".repeat(some.size() - 1);
            String sql = table.equals(CodingSchema.CODE) ? "SELECT id FROM coding.code WHERE id IN (" + marks + ")"
                    : "SELECT id FROM coding.coding WHERE id IN (" + marks + ")";
            taken.addAll(query.list(sql, row -> row.id("id"), some.toArray()));
        }
        return id -> taken.add(id) ? id : ids.next();
    }

    /** Gives out ids. */
    @FunctionalInterface
    interface Fresh {

        /** The id itself when it is free, else a new one. */
        UUID id(UUID wanted);
    }
}
