// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a panel offers for parameters: its codes, open profile fields, activities and coders as they stand now.
 *
 * @param codes       in the order of the codebook
 * @param fields      keys of the open profile fields, in the panel's order
 * @param fieldValues as {@code gender=woman}, fields in their order, values sorted
 * @param activities  in the order in which they began
 * @param coders      sorted
 */
public record Offers(List<OfferedCode> codes, List<String> fields, List<String> fieldValues, List<String> activities,
        List<String> coders) {

    private static final int NAMED = 8;

    /**
     * A code.
     *
     * @param path   {@code Product > Taste}
     * @param number code number; 0 for none
     */
    public record OfferedCode(UUID id, String path, int number) { }

    public Offers {
        codes = List.copyOf(codes);
        fields = List.copyOf(fields);
        fieldValues = List.copyOf(fieldValues);
        activities = List.copyOf(activities);
        coders = List.copyOf(coders);
    }

    /** The code of this path, number, id or last name, whatever its case; the first one where several have that name. */
    public Optional<UUID> code(String text) {
        String wanted = text.strip();
        return codes.stream().filter(c -> c.path().equalsIgnoreCase(wanted) || c.id().toString().equals(wanted)
                || c.number() > 0 && String.valueOf(c.number()).equals(wanted)).findFirst()
                .or(() -> codes.stream().filter(c -> last(c.path()).equalsIgnoreCase(wanted)).findFirst())
                .map(OfferedCode::id);
    }

    /** The path of a code; empty when there is none of this id. */
    public Optional<String> path(UUID id) {
        return codes.stream().filter(c -> c.id().equals(id)).findFirst().map(OfferedCode::path);
    }

    /** What may be given for a kind that depends on a panel; empty for the others. */
    public List<String> of(Parameter.Kind kind) {
        return switch (kind) {
            case CODE -> codes.stream().map(OfferedCode::path).toList();
            case FIELD -> fields;
            case FIELD_VALUE -> fieldValues;
            case ACTIVITY -> activities;
            case CODER -> coders;
            default -> List.of();
        };
    }

    /** Some of what may be given, those that hold a word of the text first. */
    List<String> near(Parameter.Kind kind, String text) {
        List<String> words = text.toLowerCase(Locale.ROOT).lines().flatMap(l -> List.of(l.split("[\\s=>]+")).stream())
                .filter(w -> w.length() > 1).toList();
        List<String> all = of(kind);
        List<String> alike = all.stream().filter(o -> words.stream().anyMatch(o.toLowerCase(Locale.ROOT)::contains))
                .toList();
        return (alike.isEmpty() ? all : alike).stream().limit(NAMED).toList();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('>') + 1).strip();
    }
}
