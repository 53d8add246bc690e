// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;

/** Puts codes into the order of their tree. */
final class CodebookBuilder {

    private static final Comparator<Code> SIBLINGS = Comparator.comparingInt(Code::position)
            .thenComparing(Code::name).thenComparing(Code::id);

    private CodebookBuilder() {
    }

    static Codebook build(UUID panelId, int version, Collection<Code> codes) {
        Map<UUID, Code> byId = new HashMap<>();
        codes.forEach(code -> byId.put(code.id(), code));
        Map<UUID, List<Code>> below = new HashMap<>();
        for (Code code : codes) {
            UUID parent = byId.containsKey(code.parentId()) ? code.parentId() : null;
            below.computeIfAbsent(parent, id -> new ArrayList<>()).add(code);
        }
        below.values().forEach(siblings -> siblings.sort(SIBLINGS));
        Map<UUID, Code> inOrder = new LinkedHashMap<>();
        walk(null, below, inOrder);
        return new Codebook(panelId, version, Collections.unmodifiableMap(inOrder), List.copyOf(inOrder.values()));
    }

    private static void walk(UUID parent, Map<UUID, List<Code>> below, Map<UUID, Code> inOrder) {
        for (Code code : below.getOrDefault(parent, List.of())) {
            inOrder.put(code.id(), code);
            walk(code.id(), below, inOrder);
        }
    }
}
