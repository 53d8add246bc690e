// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.store.spi.MergeRow;

/**
 * Versions of codebooks. Both copies went on counting from the same number, so the lines from there are taken in behind
 * ours under new numbers, and codings from there name those. A line is never taken away.
 */
final class CopyVersions {

    private final CopyScene scene;
    private final Ids ids;
    /** By panel: the number here by the number there, for the lines that are here. */
    private final Map<UUID, Map<Integer, Integer>> numbers = new HashMap<>();

    CopyVersions(CopyScene scene, Ids ids) {
        this.scene = scene;
        this.ids = ids;
    }

    void take() {
        List<MergeRow> lines = scene.rows(CodingSchema.VERSION).stream().filter(MergeRow::news)
                .filter(row -> !row.removedThere())
                .sorted(Comparator.comparingInt(row -> row.known().integer("version"))).toList();
        for (MergeRow line : lines) {
            Map<String, Object> fields = new LinkedHashMap<>(line.theirs());
            fields.put("version", Rows.version(scene.tx(), line.known().id("panel")) + 1);
            scene.draft.insert(CodingSchema.VERSION, line.id(), fields);
        }
    }

    /** The number here of a version there; the present one when its line is not here. */
    int here(UUID panelId, int there) {
        Map<Integer, Integer> known = numbers.computeIfAbsent(panelId, this::numbers);
        return known.getOrDefault(there, Math.min(there, Rows.version(scene.tx(), panelId)));
    }

    private Map<Integer, Integer> numbers(UUID panelId) {
        String sql = "SELECT id, version FROM coding.codebook_version WHERE panel = ?";
        Map<UUID, Integer> ours = new HashMap<>();
        scene.tx().each(sql, row -> ours.put(row.id("id"), row.integer("version")), panelId);
        Map<Integer, Integer> known = new HashMap<>();
        scene.theirs().each(sql, row -> {
            Integer number = ours.get(row.id("id"));
            if (number != null) {
                known.put(row.integer("version"), number);
            }
        }, panelId);
        return known;
    }

    /** What both together come to is a version of its own. */
    void endWith(Set<UUID> panels) {
        for (UUID panelId : panels) {
            scene.tx().insert(CodingSchema.VERSION, ids.next(), Map.of("panel", panelId, "version",
                    Rows.version(scene.tx(), panelId) + 1, "what", Texts.get("copy.what"), "made_at", scene.tx().at(),
                    "maker", scene.tx().actor().name()));
        }
    }
}
