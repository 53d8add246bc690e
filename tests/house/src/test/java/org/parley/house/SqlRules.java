// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules over the texts in class files. The compiler has put together there what stands on several lines of the source,
 * also with values in between, so that SQL cannot hide in the way it is written down.
 */
final class SqlRules {

    private static final Pattern STATEMENT = Pattern.compile("(?is)\\s*(select\\s.*\\sfrom\\s.*|insert\\s+into\\s.*|"
            + "update\\s+[\\w.\u0001]+\\s+set\\s.*|delete\\s+from\\s.*|"
            + "(create|alter|drop)\\s+(table|schema|index|unique|view)\\s.*)");
    private static final Pattern TABLE = Pattern.compile("(?i)(?:from|join|into|update|table|references|on|,)\\s+"
            + "(store|panel|discussion|coding|exchange|report)\\s*\\.\\s*\\w+");

    static final Rule STATEMENTS = texts("SQL stays in the store and the owners' internal packages",
            (place, text) -> !place.mayUseSql() && STATEMENT.matcher(text).matches());

    static final Rule TABLES = texts("an owner's SQL names its own tables only", (place, text) -> {
        Matcher named = TABLE.matcher(text);
        while (named.find()) {
            if (!named.group(1).equalsIgnoreCase(place.bundle()) && looksLikeSql(text)) {
                return true;
            }
        }
        return false;
    });

    static final List<Rule> ALL = List.of(STATEMENTS, TABLES);

    private SqlRules() {
    }

    /** A part of a statement begins with a key word or holds one in capitals; prose does neither. */
    private static boolean looksLikeSql(String text) {
        return STATEMENT.matcher(text).matches()
                || text.matches("(?s)\\s*(FROM|JOIN|LEFT|INNER|WHERE|AND|UNION|EXISTS)\\b.*")
                || text.matches("(?s).*\\b(SELECT|FROM|JOIN|INSERT INTO|REFERENCES)\\s.*");
    }

    private record Place(String bundle, Path file) {

        boolean mayUseSql() {
            return bundle.equals("store") || (Floors.ownsTables(bundle) || Floors.readsDatabases(bundle))
                    && file.toString().contains("/internal/");
        }
    }

    private static Rule texts(String name, BiPredicate<Place, String> wrong) {
        return new Rule(name, house -> house.bundles().stream()
                .flatMap(bundle -> house.classFiles(bundle).stream().map(file -> new Place(bundle, file)))
                .flatMap(place -> ClassTexts.of(place.file()).stream().filter(text -> wrong.test(place, text))
                        .map(text -> place.bundle() + ", " + place.file().getFileName() + ": " + text.strip()))
                .distinct().sorted().toList());
    }
}
