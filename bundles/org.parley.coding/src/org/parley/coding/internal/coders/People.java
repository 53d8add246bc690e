// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.coders.CoderBatch;
import org.parley.core.Actor;
import org.parley.core.CommandCall;
import org.parley.core.Role;

/** Finds coders and batches by the names that a person types. */
public final class People {

    private People() {
    }

    /** The names of everybody who coded in a panel or was given texts, by id. */
    public static Map<UUID, String> known(CodingState state, List<CoderBatch> batches) {
        Map<UUID, String> names = new LinkedHashMap<>();
        batches.forEach(batch -> batch.coders().forEach(coder -> names.put(coder.coderId(), coder.name())));
        for (Coding coding : state.codings().values()) {
            names.putIfAbsent(coding.coderId(), coding.coder());
        }
        return names;
    }

    /** The coder of a name, whatever its capitals; somebody new when nobody has it. */
    public static Actor named(Map<UUID, String> known, String name) {
        String wanted = name.strip();
        return Actor.person(known.values().stream().filter(wanted::equals).findFirst().or(() -> known.values().stream()
                .filter(wanted::equalsIgnoreCase).findFirst()).orElse(wanted), Role.CODER);
    }

    /** The person that {@code --as} names, else who gave the command. */
    static Actor acting(CommandCall call, Map<UUID, String> known) {
        return call.option("as").map(name -> named(known, name)).orElse(call.actor());
    }

    /** The batch of a name, whatever its capitals; the only one when no name is given. */
    static CoderBatch batch(List<CoderBatch> batches, String name) {
        if (name == null) {
            if (batches.size() == 1) {
                return batches.get(0);
            }
            throw batches.isEmpty() ? Texts.usage("batch.none") : Texts.usage("batch.which", names(batches));
        }
        return batches.stream().filter(batch -> batch.name().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> batches.isEmpty() ? Texts.usage("batch.none")
                        : Texts.usage("batch.unknown", name, names(batches)));
    }

    private static String names(List<CoderBatch> batches) {
        return batches.stream().map(CoderBatch::name).collect(Collectors.joining(", "));
    }
}
