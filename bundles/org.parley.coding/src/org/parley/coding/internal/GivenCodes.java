// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.CodeColours;
import org.parley.coding.Codebook;
import org.parley.coding.GivenCodings.GivenCode;
import org.parley.coding.GivenCodings.GivenCoding;
import org.parley.coding.GivenCodings.Kind;
import org.parley.coding.GivenCodings.Left;
import org.parley.coding.GivenCodings.Material;
import org.parley.core.ProblemException;

/** The codebook with given codes worked in: finds those that are there and makes the others by the rules. */
final class GivenCodes {

    private final Map<UUID, UUID> known;
    /** Codes that are put on something. */
    private final Set<UUID> used;
    private final FreshIds fresh;
    private final Map<UUID, UUID> here;
    private final List<Left> left;
    private final UUID panelId;
    private final Map<UUID, Code> codes;
    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Set<UUID> met = new HashSet<>();
    private final List<Code> made = new ArrayList<>();
    private int same;

    GivenCodes(Codebook before, Material material, FreshIds fresh, Map<UUID, UUID> here,
            List<Left> left) {
        this.known = material.known();
        this.used = material.codings().stream().map(GivenCoding::codeId).collect(Collectors.toSet());
        this.fresh = fresh;
        this.here = here;
        this.left = left;
        this.panelId = before.panelId();
        this.codes = new LinkedHashMap<>(before.codes());
        codes.values().forEach(this::enter);
    }

    List<Code> made() {
        return made;
    }

    Map<UUID, Code> all() {
        return codes;
    }

    int same() {
        return same;
    }

    private void enter(Code code) {
        byName.put(key(code.parentId(), code.name()), code.id());
        places.merge(code.parentId(), code.position() + 1, Math::max);
    }

    private static String key(UUID parent, String name) {
        return parent + " " + name.toLowerCase(Locale.ROOT);
    }

    void take(GivenCode given) {
        UUID parent = given.parent() == null ? null : here.get(given.parent());
        String name = name(given);
        Code there = codes.get(known.getOrDefault(given.id(), given.id()));
        if (there == null) {
            UUID namesake = byName.get(key(parent, name));
            there = namesake == null || met.contains(namesake) ? null : codes.get(namesake);
        }
        if (there != null && met.add(there.id())) {
            here.put(given.id(), there.id());
            same++;
            if (!there.name().equals(name) || !Objects.equals(there.parentId(), parent)
                    || !there.definition().equals(cut(given.definition()))) {
                left.add(new Left(Kind.CODE, given.id(), given.name(), Texts.get("given.kept")));
            }
            return;
        }
        make(given, parent, free(given, parent, name));
    }

    private String name(GivenCode given) {
        String name = given.name().strip().replaceAll("[\\p{Cntrl}\\s]+", " ").replace(Codebook.SEPARATOR, " / ");
        name = name.equals(">") ? "" : name.replaceFirst("^> ", "").replaceFirst(" >$", "");
        if (name.length() > CodingSchema.LONGEST_NAME) {
            name = name.substring(0, Character.isHighSurrogate(name.charAt(CodingSchema.LONGEST_NAME - 1))
                    ? CodingSchema.LONGEST_NAME - 1 : CodingSchema.LONGEST_NAME).strip();
        }
        name = name.isEmpty() ? Texts.get("given.unnamed") : name;
        if (!name.equals(given.name())) {
            left.add(new Left(Kind.CODE, given.id(), given.name(), Texts.get("given.name")));
        }
        return name;
    }

    /** The name, with a number behind it when a sibling has it. */
    private String free(GivenCode given, UUID parent, String name) {
        if (!byName.containsKey(key(parent, name))) {
            return name;
        }
        left.add(new Left(Kind.CODE, given.id(), given.name(), Texts.get("given.sibling")));
        String stem = name.length() > CodingSchema.LONGEST_NAME - 10 ? name.substring(0, CodingSchema.LONGEST_NAME - 10)
                : name;
        int number = 2;
        while (byName.containsKey(key(parent, stem + " (" + number + ")"))) {
            number++;
        }
        return stem + " (" + number + ")";
    }

    private void make(GivenCode given, UUID parentId, String name) {
        Code parent = codes.get(parentId);
        int colour = given.colour() == null ? Looks.nextColour(parent, codes.values())
                : CodeColours.nearest(given.colour());
        if (given.colour() != null && !CodeColours.hex(colour).equalsIgnoreCase(given.colour())) {
            left.add(new Left(Kind.CODE, given.id(), given.name(), Texts.get("given.colour")));
        }
        boolean net = !given.codable() && !used.contains(given.id());
        if (net == given.codable()) {
            left.add(new Left(Kind.CODE, given.id(), given.name(), Texts.get("given.group")));
        }
        UUID id = fresh.id(given.id());
        Code.Pattern pattern = given.pattern() != null ? given.pattern()
                : Looks.nextPattern(parent, name, colour, id, codes.values());
        Code code = new Code(id, panelId, parentId, places.getOrDefault(parentId, 0), name, Math.max(0, given.number()),
                colour, pattern, words(given, given.definition()), words(given, given.include()),
                words(given, given.exclude()), words(given, given.example()), given.exclusive(), given.retired(), net,
                given.single(), weight(given));
        codes.put(id, code);
        met.add(id);
        made.add(code);
        here.put(given.id(), id);
        enter(code);
    }

    private Double weight(GivenCode given) {
        try {
            return CodeRules.weight(given.weight());
        } catch (ProblemException e) {
            left.add(new Left(Kind.CODE, given.id(), given.name(), e.problem().what()));
            return null;
        }
    }

    private String words(GivenCode given, String text) {
        if (text.length() > CodingSchema.LONGEST_TEXT) {
            left.add(new Left(Kind.CODE, given.id(), given.name(), Texts.get("given.long", CodingSchema.LONGEST_TEXT)));
        }
        return cut(text);
    }

    static String cut(String text) {
        if (text.length() <= CodingSchema.LONGEST_TEXT) {
            return text;
        }
        int end = CodingSchema.LONGEST_TEXT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
