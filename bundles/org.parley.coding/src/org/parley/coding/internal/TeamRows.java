// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.Decision;
import org.parley.store.Query;

/** Reads batches and decisions. */
final class TeamRows {

    private TeamRows() {
    }

    static Team team(Query query, UUID panelId) {
        return new Team(batches(query, panelId), decisions(query, panelId));
    }

    private static List<CoderBatch> batches(Query query, UUID panelId) {
        Map<UUID, List<CoderBatch.Assigned>> coders = new HashMap<>();
        query.each("SELECT batch, coder, coder_id, finished_at FROM coding.batch_coder WHERE panel = ? ORDER BY place",
                row -> coders.computeIfAbsent(row.id("batch"), id -> new ArrayList<>()).add(new CoderBatch.Assigned(
                        row.id("coder_id"), row.text("coder"),
                        row.missing("finished_at") ? null : row.instant("finished_at"))), panelId);
        Map<List<UUID>, Set<UUID>> read = new HashMap<>();
        query.each("SELECT batch, post, coder_id FROM coding.batch_read WHERE panel = ?",
                row -> read.computeIfAbsent(List.of(row.id("batch"), row.id("post")), id -> new HashSet<>())
                        .add(row.id("coder_id")), panelId);
        Map<UUID, List<CoderBatch.Text>> texts = new HashMap<>();
        query.each("SELECT batch, post, first_id, second_id FROM coding.batch_post WHERE panel = ? ORDER BY place",
                row -> texts.computeIfAbsent(row.id("batch"), id -> new ArrayList<>()).add(new CoderBatch.Text(
                        row.id("post"), row.id("first_id"), row.missing("second_id") ? null : row.id("second_id"),
                        read.getOrDefault(List.of(row.id("batch"), row.id("post")), Set.of()))), panelId);
        return query.list("SELECT id, panel, name, kind, share, seed, blind, maker, made_at, finished_at"
                + " FROM coding.batch WHERE panel = ? ORDER BY made_at, id", row -> new CoderBatch(row.id("id"),
                        row.id("panel"), row.text("name"), CoderBatch.Kind.valueOf(row.text("kind")),
                        row.integer("share"), row.number("seed"), row.flag("blind"),
                        coders.getOrDefault(row.id("id"), List.of()), texts.getOrDefault(row.id("id"), List.of()),
                        row.text("maker"), row.instant("made_at"),
                        row.missing("finished_at") ? null : row.instant("finished_at")), panelId);
    }

    private static Map<String, Decision> decisions(Query query, UUID panelId) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        query.each("SELECT id, panel, post, dispute, first_coding, second_coding, verdict, why, adjudicator,"
                + " adjudicator_id, made_at FROM coding.adjudication WHERE panel = ? ORDER BY made_at, id",
                row -> decisions.put(row.text("dispute"), new Decision(row.id("id"), row.id("panel"), row.id("post"),
                        row.missing("first_coding") ? null : row.id("first_coding"),
                        row.missing("second_coding") ? null : row.id("second_coding"),
                        Decision.Verdict.valueOf(row.text("verdict")), row.text("why"), row.text("adjudicator"),
                        row.id("adjudicator_id"), row.instant("made_at"))), panelId);
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
