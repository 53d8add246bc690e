// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Code.Pattern;

/** Gives out colours and patterns, and knows the names of the palette. */
final class Looks {

    /** Names of the colours 1 to 12, as csv files write them. */
    static final List<String> COLOURS = List.of("Blue", "Copper", "Lilac", "Gold", "Slate", "Ocean", "Violet", "Pink",
            "Green", "Crimson", "Olive", "Teal");

    /** Hollow is kept for in vivo codes. */
    private static final List<Pattern> GIVEN_OUT = List.of(Pattern.SOLID, Pattern.DASHED, Pattern.DOUBLE);

    private Looks() {
    }

    /** The number of a colour by its name, whatever its case; empty when there is no such colour. */
    static Optional<Integer> colour(String name) {
        for (int i = 0; i < COLOURS.size(); i++) {
            if (COLOURS.get(i).equalsIgnoreCase(name.strip())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** The name of a colour, 1 to 12. */
    static String name(int colour) {
        return COLOURS.get(colour - 1);
    }

    /** The branch's colour, or at the top the colour that the fewest top codes have, the first of the palette first. */
    static int nextColour(Code parent, Collection<Code> codes) {
        if (parent != null) {
            return parent.colour();
        }
        int best = 1;
        long fewest = Long.MAX_VALUE;
        for (int colour = 1; colour <= COLOURS.size(); colour++) {
            int wanted = colour;
            long used = codes.stream().filter(code -> code.parentId() == null && code.colour() == wanted).count();
            if (used < fewest) {
                fewest = used;
                best = colour;
            }
        }
        return best;
    }

    /** In vivo codes, whose name is a quote, are hollow; others take the next pattern within their colour. */
    static Pattern nextPattern(Code parent, String name, int colour, UUID self, Collection<Code> codes) {
        if (name.startsWith("\u201C") && name.endsWith("\u201D")) {
            return Pattern.HOLLOW;
        }
        UUID parentId = parent == null ? null : parent.id();
        long before = codes.stream().filter(code -> Objects.equals(code.parentId(), parentId)
                && code.colour() == colour && !code.id().equals(self) && code.pattern() != Pattern.HOLLOW).count();
        int from = parent != null && parent.colour() == colour ? GIVEN_OUT.indexOf(parent.pattern()) + 1 : 0;
        return GIVEN_OUT.get((int) ((from + before) % GIVEN_OUT.size()));
    }
}
