// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.store.merge.Side;
import org.parley.store.spi.MergeRow;

/**
 * Decides which of the codes that were removed there go here as well: those that nobody has used or changed here since.
 * About the others a person is asked; what stays keeps those above it.
 */
final class CopyRemovals {

    private final CopyScene scene;
    private final Map<UUID, Code> tree;
    private final Map<UUID, MergeRow> removed = new LinkedHashMap<>();
    private final Map<String, Map<UUID, MergeRow>> rows = new HashMap<>();

    CopyRemovals(CopyScene scene, Map<UUID, Code> tree, List<MergeRow> codes) {
        this.scene = scene;
        this.tree = tree;
        codes.stream().filter(row -> row.removedThere() && row.ours() != null)
                .forEach(row -> removed.put(row.id(), row));
    }

    void decide(Set<UUID> goes, Set<UUID> kept) {
        for (MergeRow row : removed.values()) {
            Code code = tree.get(row.id());
            long news = news(code, row);
            boolean stays = news > 0 && scene.ask("code.removed-there", scene.code(code.panelId(), code.id()),
                    code.name(), Texts.get("copy.word.news", news), Texts.get("copy.word.removed")) == Side.OURS;
            (stays ? kept : goes).add(row.id());
        }
        Set<UUID> seen = new HashSet<>();
        for (UUID id : List.copyOf(kept)) {
            for (Code at = tree.get(id); at != null && seen.add(at.id()); at = tree.get(at.parentId())) {
                if (goes.remove(at.id())) {
                    kept.add(at.id());
                }
            }
        }
    }

    /** How many codings, memos, rules and codes hang on a code here of which the other copy knows nothing. */
    private long news(Code code, MergeRow row) {
        long own = CopyCodeWords.GROUPS.differ(row.base(), row.ours()) ? 1 : 0;
        long below = tree.values().stream().filter(child -> code.id().equals(child.parentId())
                && !removed.containsKey(child.id())).count();
        return own + below + unknown(CodingSchema.CODING, "SELECT id FROM coding.coding WHERE code = ?", code)
                + unknown(CodingSchema.MEMO, "SELECT id FROM coding.memo WHERE about_id = ?", code)
                + unknown(CodingSchema.RULE, "SELECT id FROM coding.coding_rule WHERE code = ?", code);
    }

    private long unknown(String table, String sql, Code code) {
        Map<UUID, MergeRow> touched = rows.computeIfAbsent(table, name -> {
            Map<UUID, MergeRow> all = new HashMap<>();
            scene.draft.rows(name).forEach(row -> all.put(row.id(), row));
            return all;
        });
        return scene.tx().list(sql, row -> row.id("id"), code.id()).stream()
                .filter(id -> !touched.containsKey(id) || changedHere(table, touched.get(id))).count();
    }

    private static boolean changedHere(String table, MergeRow row) {
        return switch (table) {
            case CodingSchema.CODING -> CopyCodings.changedHere(row);
            case CodingSchema.MEMO -> CopyNotes.MEMO.differ(row.base(), row.ours());
            default -> CopyNotes.RULE.differ(row.base(), row.ours());
        };
    }
}
