// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.exchange.Loss;
import org.parley.format.refi.internal.RefiProject.Case;
import org.parley.format.refi.internal.RefiProject.Type;
import org.parley.format.refi.internal.RefiProject.Value;
import org.parley.format.refi.internal.RefiProject.Variable;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;

/**
 * The members as cases: under their code, with what the open fields say. A value that fewer than five people have would
 * tell who somebody is, and stays here.
 */
final class PanelPeople {

    private static final int FEWEST_ALIKE = 5;

    private final PanelState panel;
    private final Consumer<Loss> losses;
    private final List<Member> members;
    private final Map<String, Map<String, Integer>> alike = new HashMap<>();

    PanelPeople(PanelState panel, Consumer<Loss> losses) {
        this.panel = panel;
        this.losses = losses;
        this.members = panel.everyone().stream().filter(m -> m.standing() != Member.Standing.ERASED)
                .sorted(Comparator.comparingInt((Member m) -> m.code().length()).thenComparing(Member::code)).toList();
        members.forEach(member -> member.profile().forEach((key, value) ->
                alike.computeIfAbsent(key, k -> new HashMap<>()).merge(value, 1, Integer::sum)));
    }

    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (ProfileField field : panel.fields().values()) {
            if (field.sensitivity() != ProfileField.Sensitivity.OPEN) {
                losses.accept(new Loss("variable", "", field.label(), "", Texts.get("loss.locked")));
            } else if (alike.getOrDefault(field.key(), Map.of()).values().stream().anyMatch(n -> n >= FEWEST_ALIKE)) {
                variables.add(new Variable(id(field.key()), field.label(), Type.Text,
                        new Facts("", Map.of("key", field.key())).text()));
            }
        }
        return variables;
    }

    private static UUID id(String key) {
        return Guids.of("profile field " + key);
    }

    /** The members that go out, with their GUID. */
    Map<UUID, UUID> ids() {
        Map<UUID, UUID> ids = new HashMap<>();
        members.forEach(member -> ids.put(member.id(), PanelProject.guid(member.sourceId(), member.id())));
        return ids;
    }

    List<Case> cases(Map<UUID, List<UUID>> sourcesByAuthor) {
        return members.stream().map(member -> new Case(PanelProject.guid(member.sourceId(), member.id()), member.code(),
                member.staff() ? new Facts("", Map.of("staff", "yes")).text() : "", List.of(), values(member),
                sourcesByAuthor.getOrDefault(member.id(), List.of()), List.of())).toList();
    }

    private List<Value> values(Member member) {
        List<Value> values = new ArrayList<>();
        for (ProfileField field : panel.fields().values()) {
            String value = field.sensitivity() == ProfileField.Sensitivity.OPEN ? member.profile().get(field.key()) : null;
            if (value != null && !value.isBlank()) {
                if (alike.get(field.key()).get(value) >= FEWEST_ALIKE) {
                    values.add(new Value(id(field.key()), value));
                } else {
                    losses.accept(new Loss("value", member.code(), field.label(), "", Texts.get("loss.rare")));
                }
            }
        }
        return values;
    }
}
