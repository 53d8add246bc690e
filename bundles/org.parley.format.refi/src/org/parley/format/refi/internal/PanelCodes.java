// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.parley.coding.Code;
import org.parley.coding.CodeColours;
import org.parley.coding.Codebook;

/** A codebook of ours as REFI-QDA has it. */
final class PanelCodes {

    private final Map<UUID, UUID> known;
    private final Map<UUID, List<Code>> below = new HashMap<>();

    /** @param known the ids that codes came with, by the id here */
    PanelCodes(Codebook codebook, Map<UUID, UUID> known) {
        this.known = known;
        codebook.inOrder().forEach(code -> below.computeIfAbsent(codebook.codes().containsKey(code.parentId())
                ? code.parentId() : null, id -> new ArrayList<>()).add(code));
    }

    /** @param notes the notes on a code, by its id here */
    List<RefiProject.Code> codes(Function<UUID, List<UUID>> notes) {
        return codes(null, notes);
    }

    private List<RefiProject.Code> codes(UUID parent, Function<UUID, List<UUID>> notes) {
        return below.getOrDefault(parent, List.of()).stream().map(code -> new RefiProject.Code(
                known.getOrDefault(code.id(), code.id()), code.name(), !code.net(), CodeColours.hex(code.colour()),
                description(code), notes.apply(code.id()), codes(code.id(), notes))).toList();
    }

    private static String description(Code code) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "number", code.number() == 0 ? "" : Integer.toString(code.number()));
        put(facts, "include", code.include());
        put(facts, "exclude", code.exclude());
        put(facts, "example", code.example());
        put(facts, "exclusive", code.exclusive() ? "yes" : "");
        put(facts, "retired", code.retired() ? "yes" : "");
        put(facts, "single", code.single() ? "yes" : "");
        put(facts, "weight", code.weight() == null ? "" : code.weight().toString());
        put(facts, "pattern", code.pattern() == Code.Pattern.SOLID ? "" : code.pattern().name());
        return new Facts(code.definition(), facts).text();
    }

    /** Says something of a thing, unless it is empty. */
    static void put(Map<String, String> facts, String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
