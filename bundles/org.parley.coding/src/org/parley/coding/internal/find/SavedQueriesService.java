// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.find.Finder;
import org.parley.coding.find.SavedQueries;
import org.parley.coding.find.SavedQuery;
import org.parley.coding.internal.CodingSchema;
import org.parley.coding.internal.CodingTables;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.store.Query;

/** Queries, kept with the ids of the codes that they name, so that they follow them. */
@Component(service = SavedQueries.class)
public final class SavedQueriesService implements SavedQueries {

    private static final String COLUMNS = "SELECT id, panel, name, text, codes FROM coding.saved_query";

    private final CodingTables tables;
    private final Finder finder;
    private final Ids ids;

    @Activate
    public SavedQueriesService(@Reference CodingTables tables, @Reference Finder finder, @Reference Ids ids) {
        this.tables = tables;
        this.finder = finder;
        this.ids = ids;
    }

    @Override
    public List<SavedQuery> all(UUID panelId) {
        Codebook codebook = tables.state(panelId).codebook();
        return tables.schema().read(query -> all(query, codebook));
    }

    private static List<SavedQuery> all(Query query, Codebook codebook) {
        return query.list(COLUMNS + " WHERE panel = ? ORDER BY name", row -> query(row, codebook), codebook.panelId());
    }

    private static Optional<String> name(Query query, UUID id) {
        return query.first("SELECT name FROM coding.saved_query WHERE id = ?", row -> row.text("name"), id);
    }

    private static SavedQuery query(Query.Fields row, Codebook codebook) {
        return new SavedQuery(row.id("id"), row.id("panel"), row.text("name"),
                QueryCodes.now(codebook, row.text("text"), row.text("codes")));
    }

    @Override
    public SavedQuery require(UUID panelId, String name) {
        List<SavedQuery> all = all(panelId);
        return all.stream().filter(query -> query.name().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> all.isEmpty() ? Texts.usage("query.unknown.none", name) : Texts.usage("query.unknown",
                        name, all.stream().map(SavedQuery::name).collect(Collectors.joining(", "))));
    }

    @Override
    public SavedQuery keep(Actor actor, SavedQuery wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > CodingSchema.LONGEST_NAME) {
            throw Texts.usage("query.name", CodingSchema.LONGEST_NAME);
        }
        finder.check(actor, wanted.panelId(), wanted.text());
        return tables.schema().write(actor, Texts.get("label.query", name), true, tx -> {
            Codebook codebook = tables.state(wanted.panelId()).codebook();
            boolean taken = all(tx, codebook).stream().anyMatch(other -> !other.id().equals(wanted.id())
                    && other.name().equalsIgnoreCase(name));
            if (taken) {
                throw Texts.usage("query.taken", name);
            }
            SavedQuery query = new SavedQuery(wanted.id() == null ? ids.next() : wanted.id(), wanted.panelId(), name,
                    wanted.text().strip());
            Map<String, Object> fields = Map.of("panel", query.panelId(), "name", query.name(), "text", query.text(),
                    "codes", QueryCodes.of(codebook, query.text()));
            if (wanted.id() == null) {
                tx.insert(CodingSchema.QUERY, query.id(), fields);
            } else {
                name(tx, query.id()).orElseThrow(() -> Texts.refused("query.gone"));
                tx.update(CodingSchema.QUERY, query.id(), fields);
            }
            return query;
        });
    }

    @Override
    public void forget(Actor actor, UUID queryId) {
        String name = tables.schema().read(query -> name(query, queryId))
                .orElseThrow(() -> Texts.refused("query.gone"));
        tables.schema().write(actor, Texts.get("label.query.gone", name), true, tx -> {
            name(tx, queryId).orElseThrow(() -> Texts.refused("query.gone"));
            tx.delete(CodingSchema.QUERY, queryId);
            return null;
        });
    }
}
