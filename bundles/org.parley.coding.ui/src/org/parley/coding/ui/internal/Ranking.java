// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.ui.widgets.NameMatch;

/** In which order the picker offers codes. Knows no widgets. */
final class Ranking {

    private Ranking() {
    }

    /**
     * Codes for what was typed, best first: by name, then by path, definition and other words. Before anything is
     * typed: those used last, those on the same words elsewhere, then all in the order of the tree.
     *
     * @param within a code whose branch alone is offered, or null
     */
    static List<Code> find(Codebook codebook, String typed, List<Code> recent, List<Code> onTheSame, Code within,
            int limit) {
        List<Code> all = codebook.inOrder().stream().filter(code -> !code.retired())
                .filter(code -> within == null || inBranch(codebook, code, within.id())).toList();
        if (!typed.isBlank()) {
            return NameMatch.best(typed, all, Code::name, code -> codebook.path(code) + " " + CodeTree.words(code),
                    limit);
        }
        Map<UUID, Code> ranked = new LinkedHashMap<>();
        if (within == null) {
            recent.forEach(code -> ranked.put(code.id(), code));
            onTheSame.forEach(code -> ranked.putIfAbsent(code.id(), code));
        }
        all.forEach(code -> ranked.putIfAbsent(code.id(), code));
        return ranked.values().stream().filter(code -> !code.retired()).limit(limit).toList();
    }

    private static boolean inBranch(Codebook codebook, Code code, UUID top) {
        Code at = code;
        while (at != null) {
            if (at.id().equals(top)) {
                return true;
            }
            at = at.parentId() == null ? null : codebook.codes().get(at.parentId());
        }
        return false;
    }
}
