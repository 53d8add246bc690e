// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.ui.widgets.NameMatch;

/** The codes that the tree shows: all, or those that match what was typed, with the codes above them. */
final class CodeTree {

    private final Codebook codebook;
    private final boolean filtered;
    private final Set<UUID> shown;
    private final Set<UUID> hits;

    /**
     * Chooses what is shown.
     *
     * @param retired whether retired codes are shown too; one that leads to a shown code is shown anyhow
     */
    CodeTree(Codebook codebook, String typed, boolean retired) {
        this.codebook = codebook;
        this.filtered = !typed.isBlank();
        this.hits = new LinkedHashSet<>();
        this.shown = new HashSet<>();
        for (Code code : codebook.inOrder()) {
            if (code.retired() && !retired) {
                continue;
            }
            if (!filtered || NameMatch.of(typed, code.name(), words(code)).isPresent()) {
                hits.add(code.id());
                show(code);
            }
        }
    }

    /** The other words a code is found by. */
    static String words(Code code) {
        return code.definition() + " " + code.include() + " " + code.example()
                + (code.number() == 0 ? "" : " " + code.number());
    }

    private void show(Code code) {
        Code at = code;
        while (at != null && shown.add(at.id())) {
            at = at.parentId() == null ? null : codebook.codes().get(at.parentId());
        }
    }

    Codebook codebook() {
        return codebook;
    }

    boolean filtered() {
        return filtered;
    }

    /** Codes that match, without those that only lead to them. */
    List<Code> hits() {
        return hits.stream().map(codebook.codes()::get).toList();
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** What stands right below a code; with null at the top. */
    List<Code> below(UUID codeId) {
        return codebook.children(codeId).stream().filter(code -> shown.contains(code.id())).toList();
    }

    /** The codes from the top down to this one, itself last. */
    List<Code> way(Code code) {
        List<Code> way = new ArrayList<>();
        Code at = code;
        while (at != null) {
            way.add(0, at);
            at = at.parentId() == null ? null : codebook.codes().get(at.parentId());
        }
        return way;
    }
}
