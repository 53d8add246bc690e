// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A project as REFI-QDA knows it, free of the file it came from. Places in texts are UTF-16 positions that cut no
 * character in two. Texts that a file leaves out are null.
 *
 * @param name    of the project
 * @param origin  the program that wrote it
 * @param user    who made it; null when not told
 * @param at      when it was made; null when not told
 * @param noteIds notes on the project as a whole
 */
record RefiProject(String name, String origin, UUID user, Instant at, List<User> users, List<Code> codes,
        List<Variable> variables, List<Case> cases, List<Source> sources, List<Note> notes, List<Link> links,
        List<Group> sets, String description, List<UUID> noteIds) {

    /** A project with a codebook and nothing else. */
    static RefiProject codebook(String name, String origin, List<Code> codes, List<Group> sets) {
        return new RefiProject(name, origin, null, null, List.of(), codes, List.of(), List.of(), List.of(), List.of(),
                List.of(), sets, "", List.of());
    }

    /** How many codings there are, on ranges and on whole texts. */
    int codings() {
        return sources.stream().mapToInt(source -> source.codings().size()
                + source.selections().stream().mapToInt(selection -> selection.codings().size()).sum()).sum();
    }

    /** How many codes there are at all depths. */
    int codeCount() {
        return count(codes);
    }

    private static int count(List<Code> codes) {
        return codes.stream().mapToInt(code -> 1 + count(code.children())).sum();
    }

    /** A person who worked on it. */
    record User(UUID guid, String name) { }

    /**
     * A code.
     *
     * @param codable false for one that only groups others
     * @param colour  as #RRGGBB; null for none
     */
    record Code(UUID guid, String name, boolean codable, String colour, String description, List<UUID> notes,
            List<Code> children) { }

    /** What a variable's values are; the words are those of the schema. */
    enum Type { Text, Boolean, Integer, Float, Date, DateTime }

    /** A property of cases or sources. */
    record Variable(UUID guid, String name, Type type, String description) { }

    /** One value of a variable, as the file writes it. */
    record Value(UUID variable, String text) { }

    /** A person, place or thing that the sources are about. */
    record Case(UUID guid, String name, String description, List<UUID> codes, List<Value> values, List<UUID> sources,
            List<UUID> selections) { }

    /**
     * A text.
     *
     * @param codings codes on the whole of it
     */
    record Source(UUID guid, String name, String description, String text, UUID user, Instant at,
            List<Selection> selections, List<Coding> codings, List<UUID> notes, List<Value> values) { }

    /**
     * A range of a text.
     *
     * @param start first UTF-16 position
     * @param end   position after the last; greater than {@code start}
     */
    record Selection(UUID guid, String name, String description, int start, int end, UUID user, Instant at,
            List<Coding> codings, List<UUID> notes) { }

    /** A code on a range or on a whole text; {@code user} and {@code at} are null when not told. */
    record Coding(UUID guid, UUID code, UUID user, Instant at, List<UUID> notes) { }

    /** A memo. */
    record Note(UUID guid, String name, String description, String text, UUID user, Instant at) { }

    /**
     * A line between two things of the project.
     *
     * @param direction as the schema writes it: Associative, OneWay or Bidirectional; null for none
     */
    record Link(UUID guid, String name, String direction, UUID from, UUID to, List<UUID> notes) { }

    /** A named collection. */
    record Group(UUID guid, String name, String description, List<UUID> codes, List<UUID> sources,
            List<UUID> notes) { }
}
