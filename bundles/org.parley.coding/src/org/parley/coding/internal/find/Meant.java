// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.internal.CodePaths;

/** The codes that a name in a query means. */
final class Meant {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[/>]\\s*");
    static final String ALL_BELOW = "/*";

    private final Codebook codebook;

    Meant(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The codes, nets taken apart; {@code find.code} (usage) when there is none of that name. */
    Set<UUID> by(List<String> names, int at) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String name : names) {
            List<Code> named = named(name);
            if (named.isEmpty()) {
                throw unknown(name, at);
            }
            named.forEach(code -> add(code, below(name), found));
        }
        return found;
    }

    /** The codes of a name themselves, without those below them; none when there is none of that name. */
    List<Code> named(String name) {
        String path = below(name) ? name.strip().substring(0, name.strip().length() - ALL_BELOW.length()) : name;
        return codebook.inOrder().stream().filter(code -> fits(code, path)).toList();
    }

    /** Whether a name stands for all codes below it too. */
    static boolean below(String name) {
        return name.strip().endsWith(ALL_BELOW);
    }

    private RuntimeException unknown(String name, int at) {
        List<String> nearest = CodePaths.nearest(codebook, name.replace("/", Codebook.SEPARATOR));
        String place = Integer.toString(at + 1);
        return nearest.isEmpty() ? Texts.usage("find.code.empty", name, place)
                : Texts.usage("find.code", name, place, String.join(", ", nearest));
    }

    private void add(Code code, boolean below, Set<UUID> found) {
        found.add(code.id());
        if (below || code.net()) {
            codebook.children(code.id()).forEach(child -> add(child, true, found));
        }
    }

    /** Whether a path, or the end of one, names a code. Names may have the separator in them, so both are tried. */
    private boolean fits(Code code, String name) {
        String wanted = plain(name);
        String path = plain(codebook.path(code));
        String parted = SEPARATOR.matcher(wanted).replaceAll(Codebook.SEPARATOR);
        return plain(code.name()).equals(wanted) || path.equals(parted) || path.endsWith(Codebook.SEPARATOR + parted);
    }

    private static String plain(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
