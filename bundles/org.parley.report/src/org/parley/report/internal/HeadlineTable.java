// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.report.Reports.HeadlineText;
import org.parley.store.Query;
import org.parley.store.Schema;
import org.parley.store.Tx;

/** Headlines in the database. They are written as a whole: all of a panel at once. */
final class HeadlineTable {

    private final Schema schema;
    private final Ids ids;

    HeadlineTable(Schema schema, Ids ids) {
        this.schema = schema;
        this.ids = ids;
    }

    /** The headlines of a panel, in order. */
    List<HeadlineText> of(UUID panelId) {
        return schema.read(query -> read(query, panelId));
    }

    /** Replaces them; one that stays keeps its id. */
    List<HeadlineText> replace(Actor actor, UUID panelId, String label, List<HeadlineText> headlines) {
        return schema.write(actor, label, true, tx -> {
            for (HeadlineText old : read(tx, panelId)) {
                codesOf(tx, old.id()).keySet().forEach(c -> tx.delete(ReportSchema.HEADLINE_CODE, c));
                tx.delete(ReportSchema.HEADLINE, old.id());
            }
            int place = 0;
            for (HeadlineText headline : headlines) {
                insert(tx, panelId, ++place, headline);
            }
            return read(tx, panelId);
        });
    }

    private void insert(Tx tx, UUID panelId, int place, HeadlineText headline) {
        UUID id = Objects.requireNonNullElseGet(headline.id(), ids::next);
        Map<String, Object> fields = new HashMap<>();
        fields.put("panel", panelId);
        fields.put("place", place);
        fields.put("words", headline.text());
        fields.put("quote_of", headline.quoteOf());
        fields.put("quote", headline.quote());
        fields.put("ask", headline.ask());
        fields.put("asked_of", headline.owner());
        fields.put("due", headline.due());
        tx.insert(ReportSchema.HEADLINE, id, fields);
        for (int i = 0; i < headline.codes().size(); i++) {
            tx.insert(ReportSchema.HEADLINE_CODE, ids.next(),
                    Map.of("headline", id, "place", i, "code", headline.codes().get(i)));
        }
    }

    private static List<HeadlineText> read(Query query, UUID panelId) {
        List<HeadlineText> bare = query.list("SELECT * FROM report.headline WHERE panel = ? ORDER BY place",
                row -> new HeadlineText(row.id("id"), row.text("words"), List.of(), row.id("quote_of"),
                        row.text("quote"), row.text("ask"), row.text("asked_of"), row.text("due")), panelId);
        return bare.stream().map(h -> new HeadlineText(h.id(), h.text(), List.copyOf(codesOf(query, h.id()).values()),
                h.quoteOf(), h.quote(), h.ask(), h.owner(), h.due())).toList();
    }

    /** Codes by the id of their row, in order. */
    private static Map<UUID, UUID> codesOf(Query query, UUID headline) {
        Map<UUID, UUID> codes = new LinkedHashMap<>();
        query.each("SELECT id, code FROM report.headline_code WHERE headline = ? ORDER BY place",
                row -> codes.put(row.id("id"), row.id("code")), headline);
        return codes;
    }
}
