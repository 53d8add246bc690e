// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.exchange.Loss;
import org.parley.exchange.spi.Profiles;
import org.parley.exchange.spi.Receiver;
import org.parley.format.refi.internal.RefiProject.Case;
import org.parley.format.refi.internal.RefiProject.Source;
import org.parley.format.refi.internal.RefiProject.Value;
import org.parley.format.refi.internal.RefiProject.Variable;

/**
 * Values of variables as the profile of people. A value of a text is one of the person who wrote it, when all texts of
 * that person that have the variable agree and the person has no other value; else it is told as lost.
 */
final class Values {

    private final Receiver receiver;
    private final Map<UUID, Variable> variables = new HashMap<>();
    private final Map<UUID, List<Source>> texts = new HashMap<>();

    /** @param authors the case that a text belongs to */
    Values(RefiProject project, Map<UUID, UUID> authors, Receiver receiver) {
        this.receiver = receiver;
        project.variables().forEach(variable -> variables.put(variable.guid(), variable));
        for (Source source : project.sources()) {
            UUID author = authors.get(source.guid());
            if (author != null) {
                texts.computeIfAbsent(author, id -> new ArrayList<>()).add(source);
            } else {
                source.values().forEach(value -> lost(source.name(), told(value), source.guid(), "loss.source-value"));
            }
        }
        long told = texts.values().stream().flatMap(List::stream).filter(source -> !source.values().isEmpty()).count();
        if (told > 0) {
            receiver.note(Texts.get("remark.values", told));
        }
    }

    private String told(Value value) {
        Variable variable = variables.get(value.variable());
        return variable == null ? value.text() : variable.name() + " = " + value.text();
    }

    private static String key(Variable variable) {
        String given = Facts.read(variable.description()).get("key");
        return given.isEmpty() ? Profiles.key(variable.name()) : given;
    }

    /** By the key of the field. */
    Map<String, String> profile(Case one) {
        Map<String, String> profile = new LinkedHashMap<>();
        one.values().forEach(value -> take(value, one.name(), one.guid(), profile));
        Map<UUID, LinkedHashSet<String>> said = new LinkedHashMap<>();
        List<Source> own = texts.getOrDefault(one.guid(), List.of());
        own.forEach(source -> source.values().forEach(value -> said.computeIfAbsent(value.variable(),
                id -> new LinkedHashSet<>()).add(value.text())));
        Map<String, String> before = Map.copyOf(profile);
        for (Source source : own) {
            for (Value value : source.values()) {
                Variable variable = variables.get(value.variable());
                String other = variable == null ? null : before.get(key(variable));
                String kept = variable == null ? null : Profiles.value(key(variable), value.text());
                if (variable != null && said.get(value.variable()).size() > 1) {
                    lost(source.name(), told(value), source.guid(), "loss.values-differ");
                } else if (other != null && !other.equals(kept)) {
                    lost(source.name(), told(value), source.guid(), "loss.value-other");
                } else {
                    take(value, source.name(), source.guid(), profile);
                }
            }
        }
        return profile;
    }

    private void take(Value value, String where, UUID guid, Map<String, String> profile) {
        Variable variable = variables.get(value.variable());
        if (variable == null) {
            lost(where, value.text(), guid, "loss.no-variable");
            return;
        }
        String key = key(variable);
        String kept = Profiles.value(key, value.text());
        if (kept == null) {
            lost(where, variable.name(), guid, "loss.no-age");
        } else {
            receiver.field(key, variable.name());
            profile.put(key, kept);
        }
    }

    private void lost(String where, String name, UUID guid, String reason) {
        receiver.loss(new Loss("value", where, name, guid.toString(), Texts.get(reason)));
    }
}
