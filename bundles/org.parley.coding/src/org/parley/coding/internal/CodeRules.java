// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Objects;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodingState;

/** What holds for every code, however it was made. */
public final class CodeRules {

    private static final int HEAVIEST = 1_000_000;

    private CodeRules() {
    }

    /** The name as it is stored: one line, no spaces at its ends. */
    static String name(String name) {
        String one = name == null ? "" : name.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        boolean parted = (" " + one + " ").contains(Codebook.SEPARATOR);
        if (one.isEmpty() || parted || one.length() > CodingSchema.LONGEST_NAME) {
            throw Texts.usage("code.name", one, CodingSchema.LONGEST_NAME);
        }
        return one;
    }

    /** Checks a code against the codebook it is or will be in. */
    static void check(Codebook codebook, Code code) {
        if (code.parentId() != null && !codebook.codes().containsKey(code.parentId())) {
            throw Texts.usage("coding.code");
        }
        if (below(codebook, code.parentId(), code.id())) {
            throw Texts.refused("code.cycle", code.name());
        }
        if (taken(codebook, code)) {
            throw Texts.usage("code.taken", code.name());
        }
        if (code.colour() < 1 || code.colour() > Looks.COLOURS.size()) {
            throw Texts.usage("code.colour", Integer.toString(code.colour()), String.join(", ", Looks.COLOURS));
        }
        if (code.number() < 0) {
            throw Texts.usage("code.number", Integer.toString(code.number()));
        }
        weight(code.weight());
        for (String text : new String[] {code.definition(), code.include(), code.exclude(), code.example()}) {
            if (text.length() > CodingSchema.LONGEST_TEXT) {
                throw Texts.usage("code.text", code.name(), CodingSchema.LONGEST_TEXT, text.length());
            }
        }
    }

    /** A weight that means can be made of, or null. */
    static Double weight(Double weight) {
        if (weight != null && (!Double.isFinite(weight) || Math.abs(weight) > HEAVIEST)) {
            throw Texts.usage("code.weight", weight.toString(), HEAVIEST);
        }
        return weight;
    }

    /** A net is put on nothing, so a code that is on something cannot become one. */
    static void checkNet(CodingState state, Code code) {
        int codings = code.net() ? state.everywhere(code.id()).size() : 0;
        if (codings > 0) {
            throw Texts.refused("code.net", code.name(), codings);
        }
    }

    /** True when both cannot stand on one answer of one coder: one is exclusive, or a branch allows only one code. */
    public static boolean apart(Codebook codebook, Code one, Code other) {
        if (one.exclusive() || other.exclusive()) {
            return true;
        }
        for (Code top = one; top != null; top = codebook.codes().get(top.parentId())) {
            if (top.single() && below(codebook, other.id(), top.id())) {
                return true;
            }
        }
        return false;
    }

    /** True when a sibling has this name. */
    static boolean taken(Codebook codebook, Code code) {
        return codebook.inOrder().stream().anyMatch(other -> !other.id().equals(code.id())
                && Objects.equals(other.parentId(), code.parentId()) && other.name().equalsIgnoreCase(code.name()));
    }

    /** True when {@code start} is {@code top} or stands below it. */
    static boolean below(Codebook codebook, UUID start, UUID top) {
        UUID at = start;
        while (at != null) {
            if (at.equals(top)) {
                return true;
            }
            Code code = codebook.codes().get(at);
            at = code == null ? null : code.parentId();
        }
        return false;
    }
}
