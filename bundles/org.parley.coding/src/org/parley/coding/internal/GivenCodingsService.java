// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.CodingState;
import org.parley.coding.GivenCodings;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.store.Query;
import org.parley.store.Tx;

/** Writes given codes, codings, memos and links in one go. */
@Component(service = GivenCodings.class)
public final class GivenCodingsService implements GivenCodings {

    private final CodingTables tables;
    private final Ids ids;
    private final CodebookWriter codebook;

    @Activate
    public GivenCodingsService(@Reference CodingTables tables, @Reference Ids ids) {
        this.tables = tables;
        this.ids = ids;
        this.codebook = new CodebookWriter(tables, ids);
    }

    @Override
    public Outcome bring(Actor actor, UUID panelId, String label, Material material) {
        if (material.isEmpty()) {
            return new Outcome(Taken.NONE, Taken.NONE, Taken.NONE, Taken.NONE, Map.of(), List.of());
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
            GivenRanges ranges = new GivenRanges(state, codes.all(), material.said(), version, tx.at(),
                    fresh(tx, CodingSchema.CODING, material.codings().stream().map(GivenCoding::id).toList()), left);
            material.codings().forEach(coding -> ranges.take(coding, material.known(), here));
            tx.insertAll(CodingSchema.CODING, ranges.made().stream().map(c -> new Tx.Row(c.id(), Rows.fields(c)))
                    .toList());
            GivenMemos memos = new GivenMemos(state, material, tx.at(), here, left);
            memos.take(fresh(tx, CodingSchema.MEMO, material.memos().stream().map(GivenMemo::id).toList()));
            tx.insertAll(CodingSchema.MEMO, memos.made().stream().map(m -> new Tx.Row(m.id(), Rows.fields(m))).toList());
            GivenLinks links = new GivenLinks(state, material.known(), tx.at(), here, left);
            links.take(material.links(), fresh(tx, CodingSchema.LINK, material.links().stream().map(GivenLink::id)
                    .toList()));
            tx.insertAll(CodingSchema.LINK, links.made().stream().map(l -> new Tx.Row(l.id(), Rows.fields(l))).toList());
            return new Outcome(new Taken(codes.made().size(), codes.same()),
                    new Taken(ranges.made().size(), ranges.same()), new Taken(memos.made().size(), memos.same()),
                    new Taken(links.made().size(), links.same()), Map.copyOf(here), List.copyOf(left));
        });
    }

    private FreshIds fresh(Query query, String table, List<UUID> wanted) {
        return FreshIds.of(query, table, wanted, ids);
    }
}
