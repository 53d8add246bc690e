// SPDX-License-Identifier: Apache-2.0
package org.parley.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which profile values may stand beside a member's words. Whoever shows a combination of values shares it with at least
 * k - 1 others who show exactly the same; until that holds, the field with the most different values is dropped first.
 * Counting only those who show the same keeps the dropped value from being worked out by comparing rows. Reports and
 * exports use it alike. Immutable.
 */
public final class SafeAttributes {

    private final List<ProfileField> fields;
    private final Map<UUID, Map<String, String>> shown;

    private SafeAttributes(List<ProfileField> fields, Map<UUID, Map<String, String>> shown) {
        this.fields = fields;
        this.shown = shown;
    }

    /**
     * Works out what may be shown.
     *
     * @param members those whose words are in the report
     * @param open    the fields that may be shown at all, in the panel's order
     * @param k       members who have to share a combination, themselves among them
     */
    public static SafeAttributes of(Collection<Member> members, List<ProfileField> open, int k) {
        List<ProfileField> byRisk = open.stream().sorted(Comparator.comparingInt(f -> distinct(members, f))).toList();
        Map<UUID, Map<String, String>> shown = new LinkedHashMap<>();
        List<Member> left = members.stream().sorted(Comparator.comparing(Member::code)).toList();
        for (int kept = byRisk.size(); kept > 0 && !left.isEmpty(); kept--) {
            Map<Map<String, String>, List<Member>> alike = new LinkedHashMap<>();
            for (Member member : left) {
                alike.computeIfAbsent(values(member, byRisk.subList(0, kept)), v -> new ArrayList<>()).add(member);
            }
            List<Member> next = new ArrayList<>();
            alike.forEach((values, group) -> {
                if (group.size() >= k) {
                    group.forEach(m -> shown.put(m.id(), values));
                } else {
                    next.addAll(group);
                }
            });
            left = next;
        }
        Set<String> used = new LinkedHashSet<>();
        shown.values().forEach(values -> used.addAll(values.keySet()));
        return new SafeAttributes(open.stream().filter(f -> used.contains(f.key())).toList(), Map.copyOf(shown));
    }

    /** The fields that at least one member shows, in the panel's order. */
    public List<ProfileField> fields() {
        return fields;
    }

    /** One value for each of {@link #fields()}, empty where it is not shown; null is an unknown author. */
    public List<String> row(UUID member) {
        Map<String, String> values = of(member);
        return fields.stream().map(f -> values.getOrDefault(f.key(), "")).toList();
    }

    /** What a member shows, by the key of the field; empty for nothing, and for null, an unknown author. */
    public Map<String, String> of(UUID member) {
        return member == null ? Map.of() : shown.getOrDefault(member, Map.of());
    }

    /** Members who show nothing at all, although they have values. */
    public long silent(Collection<Member> members) {
        return members.stream().filter(m -> !m.profile().isEmpty() && !shown.containsKey(m.id())).count();
    }

    /** The values that may be shown, joined: "woman, 35–44"; empty for none. */
    public String attribution(UUID member) {
        return String.join(", ", row(member).stream().filter(v -> !v.isEmpty()).toList());
    }

    private static Map<String, String> values(Member member, List<ProfileField> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ProfileField field : fields) {
            String value = member.profile().getOrDefault(field.key(), "").strip();
            if (!value.isEmpty()) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    private static int distinct(Collection<Member> members, ProfileField field) {
        return (int) members.stream().map(m -> m.profile().getOrDefault(field.key(), "")).distinct().count();
    }
}
