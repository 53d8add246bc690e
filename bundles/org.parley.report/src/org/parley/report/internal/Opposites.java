// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;

/**
 * Tells what speaks against a code. Nothing is guessed: either the codebook says so, in the definition or the words on
 * what belongs to a code ("Contrary voices to 210"), or a coder began the memo of a coding with "contrary".
 */
final class Opposites {

    private static final Pattern DECLARED = Pattern.compile("\\b(?:contrary|opposite)\\b[^.;0-9]*(\\d{1,9})\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<UUID, Set<UUID>> against = new HashMap<>();

    Opposites(Codebook codebook) {
        for (Code code : codebook.inOrder()) {
            for (String words : List.of(code.definition(), code.include())) {
                Matcher matcher = DECLARED.matcher(words == null ? "" : words);
                while (matcher.find()) {
                    int number = Integer.parseInt(matcher.group(1));
                    codebook.inOrder().stream().filter(c -> c.number() == number && !c.id().equals(code.id()))
                            .forEach(c -> declare(c, code));
                }
            }
        }
    }

    /** Codes declared contrary to one of these; the relation holds both ways. */
    Set<UUID> to(Collection<UUID> codes) {
        Set<UUID> found = new HashSet<>();
        codes.forEach(c -> found.addAll(against.getOrDefault(c, Set.of())));
        codes.forEach(found::remove);
        return found;
    }

    /** True when the codebook declares any. */
    boolean any() {
        return !against.isEmpty();
    }

    /** True when the coder wrote that this passage says the contrary. */
    static boolean byMemo(Coding coding) {
        return coding.memo() != null && coding.memo().strip().toLowerCase(Locale.ROOT).startsWith("contrary");
    }

    private void declare(Code one, Code other) {
        against.computeIfAbsent(one.id(), c -> new HashSet<>()).add(other.id());
        against.computeIfAbsent(other.id(), c -> new HashSet<>()).add(one.id());
    }
}
