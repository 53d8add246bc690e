// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Decision;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.store.ChangedFields;
import org.parley.store.Query;

/**
 * The rows that batches and decisions of a panel are made of, so that both can follow what is written without reading the
 * database again. Immutable.
 */
final class TeamRows {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            CodingSchema.BATCH, List.of("panel", "name", "kind", "share", "seed", "blind", "maker", "made_at",
                    "finished_at"),
            CodingSchema.BATCH_CODER, List.of("batch", "place", "coder", "coder_id", "finished_at"),
            CodingSchema.BATCH_POST, List.of("batch", "place", "post", "first_id", "second_id"),
            CodingSchema.BATCH_READ, List.of("batch", "post", "coder_id"),
            CodingSchema.ADJUDICATION, List.of("panel", "post", "dispute", "first_coding", "second_coding", "verdict",
                    "why", "adjudicator", "adjudicator_id", "made_at"));
    private static final Set<String> NUMBERS = Set.of("share", "seed", "place", "made_at", "finished_at");

    private final UUID panelId;
    private final Map<String, Map<UUID, Map<String, Object>>> tables;

    private TeamRows(UUID panelId, Map<String, Map<UUID, Map<String, Object>>> tables) {
        this.panelId = panelId;
        this.tables = tables;
    }

    /** All rows of a panel. */
    static TeamRows read(Query query, UUID panelId) {
        Map<String, Map<UUID, Map<String, Object>>> tables = new HashMap<>();
        COLUMNS.forEach((table, columns) -> {
            Map<UUID, Map<String, Object>> rows = new HashMap<>();
            query.each("SELECT id, " + String.join(", ", columns) + " FROM coding." + table + " WHERE panel = ?",
                    row -> rows.put(row.id("id"), fields(row, columns)), panelId);
            tables.put(table, rows);
        });
        return new TeamRows(panelId, tables);
    }

    private static Map<String, Object> fields(Query.Fields row, List<String> columns) {
        Map<String, Object> fields = new HashMap<>();
        for (String column : columns) {
            if (!row.missing(column)) {
                fields.put(column, NUMBERS.contains(column) ? (Object) row.number(column)
                        : column.equals("blind") ? (Object) row.flag(column) : row.text(column));
            }
        }
        return fields;
    }

    /** The rows after a change set; the same object when it does not concern them. */
    TeamRows after(ChangeSet set) {
        Map<String, Map<UUID, Map<String, Object>>> now = null;
        for (Change change : set.changes()) {
            if (!change.schema().equals(CodingSchema.NAME) || !COLUMNS.containsKey(change.table())
                    || change.made() && !panelId.equals(new ChangedFields(change.after()).id("panel"))
                    || !change.made() && !tables.get(change.table()).containsKey(change.row())
                            && (now == null || !now.get(change.table()).containsKey(change.row()))) {
                continue;
            }
            if (now == null) {
                now = new HashMap<>();
                for (Map.Entry<String, Map<UUID, Map<String, Object>>> table : tables.entrySet()) {
                    now.put(table.getKey(), new HashMap<>(table.getValue()));
                }
            }
            Map<UUID, Map<String, Object>> rows = now.get(change.table());
            Map<String, Object> old = rows.remove(change.row());
            if (!change.deleted()) {
                Map<String, Object> fields = old == null ? new HashMap<>() : new HashMap<>(old);
                fields.putAll(change.after());
                rows.put(change.row(), fields);
            }
        }
        return now == null ? this : new TeamRows(panelId, now);
    }

    private List<ChangedFields> rows(String table, String order) {
        return tables.get(table).entrySet().stream().map(row -> new ChangedFields(row.getKey(), row.getValue()))
                .sorted(Comparator.comparingLong((ChangedFields row) -> row.number(order))
                        .thenComparing(row -> row.id("id"))).toList();
    }

    /** What they say. */
    Team team() {
        return new Team(batches(), decisions(), this);
    }

    private List<CoderBatch> batches() {
        Map<UUID, List<CoderBatch.Assigned>> coders = new HashMap<>();
        rows(CodingSchema.BATCH_CODER, "place").forEach(row -> coders.computeIfAbsent(row.id("batch"),
                id -> new ArrayList<>()).add(new CoderBatch.Assigned(row.id("coder_id"), row.text("coder"),
                        row.instant("finished_at"))));
        Map<List<UUID>, Set<UUID>> read = new HashMap<>();
        tables.get(CodingSchema.BATCH_READ).values().stream().map(ChangedFields::new).forEach(row ->
                read.computeIfAbsent(List.of(row.id("batch"), row.id("post")), id -> new HashSet<>())
                        .add(row.id("coder_id")));
        Map<UUID, List<CoderBatch.Text>> texts = new HashMap<>();
        rows(CodingSchema.BATCH_POST, "place").forEach(row -> texts.computeIfAbsent(row.id("batch"),
                id -> new ArrayList<>()).add(new CoderBatch.Text(row.id("post"), row.id("first_id"), row.id("second_id"),
                        read.getOrDefault(List.of(row.id("batch"), row.id("post")), Set.of()))));
        return rows(CodingSchema.BATCH, "made_at").stream().map(row -> new CoderBatch(row.id("id"), row.id("panel"),
                row.text("name"), CoderBatch.Kind.valueOf(row.text("kind")), row.integer("share"), row.number("seed"),
                row.flag("blind"), coders.getOrDefault(row.id("id"), List.of()),
                texts.getOrDefault(row.id("id"), List.of()), row.text("maker"), row.instant("made_at"),
                row.instant("finished_at"))).toList();
    }

    private Map<String, Decision> decisions() {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        rows(CodingSchema.ADJUDICATION, "made_at").forEach(row -> decisions.put(row.text("dispute"), new Decision(
                row.id("id"), row.id("panel"), row.id("post"), row.id("first_coding"), row.id("second_coding"),
                Decision.Verdict.valueOf(row.text("verdict")), row.text("why"), row.text("adjudicator"),
                row.id("adjudicator_id"), row.instant("made_at"))));
        return decisions;
    }

    /** Posts whose curated version counts, with the row that says so. */
    static Map<UUID, UUID> adjudicated(Query query, UUID panelId) {
        Map<UUID, UUID> posts = new HashMap<>();
        query.each("SELECT id, post FROM coding.curated_post WHERE panel = ?",
                row -> posts.put(row.id("post"), row.id("id")), panelId);
        return posts;
    }
}
