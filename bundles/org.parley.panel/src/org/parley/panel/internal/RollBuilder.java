// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;
import org.parley.panel.internal.Roll.Person;

/** Puts rows together into a {@link Roll}; used both for loading and for following a change set. */
final class RollBuilder {

    private final Messages messages;
    Panel panel;
    final Map<UUID, Integer> seats = new HashMap<>();
    final Map<UUID, Person> people = new HashMap<>();
    final Map<UUID, ProfileField> fields = new LinkedHashMap<>();
    private final Map<UUID, Map<UUID, String>> values = new HashMap<>();
    /** Members whose map of values was made here; the others' maps belong to the roll before. */
    private final Set<UUID> mine = new HashSet<>();

    RollBuilder(Messages messages) {
        this.messages = messages;
    }

    RollBuilder(Messages messages, Roll from) {
        this(messages);
        panel = from.state().panel();
        seats.putAll(from.seats());
        people.putAll(from.people());
        fields.putAll(from.fields());
        values.putAll(from.values());
    }

    /** A value of a member; later ones win. */
    void value(UUID member, UUID field, String value) {
        if (mine.add(member)) {
            values.merge(member, new HashMap<>(), (before, fresh) -> new HashMap<>(before));
        }
        values.get(member).put(field, value);
    }

    Roll build(long asOf) {
        List<Person> inOrder = people.values().stream().sorted(Comparator.comparingInt(Person::number)).toList();
        Map<UUID, Member> members = new LinkedHashMap<>();
        Map<String, Member> bySource = new HashMap<>();
        Map<UUID, Person> rows = new LinkedHashMap<>();
        boolean full = inOrder.stream().filter(p -> p.standing() == Member.Standing.SEATED).count() >= panel.seats();
        int place = 0;
        for (Person person : inOrder) {
            if (person.standing() == Member.Standing.WAITING) {
                place++;
            }
            Member member = member(person, full, place);
            rows.put(person.id(), person);
            members.put(member.id(), member);
            if (member.sourceId() != null) {
                bySource.put(member.sourceId(), member);
            }
        }
        Map<String, ProfileField> byKey = new LinkedHashMap<>();
        fields.values().forEach(f -> byKey.put(f.key(), f));
        PanelState state = new PanelState(asOf, panel, Collections.unmodifiableMap(members),
                Collections.unmodifiableMap(bySource), Collections.unmodifiableMap(byKey));
        return new Roll(state, Map.copyOf(seats), Collections.unmodifiableMap(rows),
                Collections.unmodifiableMap(new LinkedHashMap<>(fields)), Collections.unmodifiableMap(values));
    }

    private Member member(Person person, boolean full, int place) {
        boolean waits = person.standing() == Member.Standing.WAITING;
        int seat = person.seatId() == null ? 0 : seats.get(person.seatId());
        return new Member(person.id(), panel.id(), person.code(), person.name() == null ? person.code() : person.name(),
                person.sourceId(), person.standing(), seat,
                waits ? waits(full, place) : null, person.origin(), person.staff(), person.since(), open(person.id()));
    }

    private String waits(boolean full, int place) {
        return full ? messages.get("member.waits", panel.seats(), place) : messages.get("member.waits.free", place);
    }

    private Map<String, String> open(UUID member) {
        Map<String, String> open = new HashMap<>();
        values.getOrDefault(member, Map.of()).forEach((fieldId, value) -> {
            ProfileField field = fields.get(fieldId);
            if (field != null && field.sensitivity() == ProfileField.Sensitivity.OPEN) {
                open.put(field.key(), value);
            }
        });
        return open;
    }
}
