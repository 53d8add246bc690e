// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.core.ProblemException;

/**
 * The codes that a query means, as they are kept beside its text: for each name of a code in the order of the text a line
 * with the ids of the codes of that name, parted by commas. With them the text follows its codes when they get another name
 * or place.
 */
final class QueryCodes {

    private static final String CODE = "code";
    private static final List<String> QUOTES = List.of("\"\"", "\u00AB\u00BB", "\u201E\u201C");

    private QueryCodes() {
    }

    /** What is kept beside the text of a query. */
    static String of(Codebook codebook, String query) {
        Meant meant = new Meant(codebook);
        return names(query).flatMap(token -> token.values().stream()).map(name -> meant.named(name).stream()
                .map(code -> code.id().toString()).collect(Collectors.joining(","))).collect(Collectors.joining("\n"));
    }

    private static Stream<Token> names(String query) {
        return Lexer.of(query).stream().filter(token -> token.is(Token.Kind.FIELD) && token.text().equalsIgnoreCase(CODE));
    }

    /**
     * The text as it is written now: a name that no longer means a code that it meant is its path. What stands for codes
     * that are gone stays, so that the query says what it misses.
     *
     * @param kept as {@link #of} made it; null for a query that was kept before there was such a thing
     */
    static String now(Codebook codebook, String query, String kept) {
        if (kept == null) {
            return query;
        }
        List<String> lines = Arrays.asList(kept.split("\n", -1));
        StringBuilder text = new StringBuilder();
        int done = 0;
        int line = 0;
        try {
            for (Token token : names(query).toList()) {
                Set<String> values = new LinkedHashSet<>();
                boolean other = false;
                for (String name : token.values()) {
                    Optional<String> paths = line < lines.size() ? moved(codebook, name, lines.get(line++)) : Optional.empty();
                    other |= paths.isPresent();
                    values.add(paths.orElseGet(() -> quoted(name).orElse(name)));
                }
                if (other) {
                    text.append(query, done, token.at()).append(query, token.at(), token.at() + CODE.length() + 1)
                            .append(String.join(",", values));
                    done = token.end();
                }
            }
        } catch (ProblemException unreadable) {
            return query;
        }
        return text.append(query.substring(done)).toString();
    }

    /** Paths in place of a name; empty when the name still means all that it meant, or when all that is gone. */
    private static Optional<String> moved(Codebook codebook, String name, String ids) {
        List<Code> meant = Stream.of(ids.split(",")).filter(id -> !id.isEmpty())
                .flatMap(id -> Stream.ofNullable(codebook.codes().get(UUID.fromString(id)))).toList();
        if (new Meant(codebook).named(name).containsAll(meant)) {
            return Optional.empty();
        }
        String below = Meant.below(name) ? Meant.ALL_BELOW : "";
        List<String> paths = meant.stream().flatMap(code -> quoted(codebook.path(code) + below).stream()).toList();
        return paths.size() < meant.size() ? Optional.empty() : Optional.of(String.join(",", paths));
    }

    /** In marks that do not occur in it; empty when there are none. */
    private static Optional<String> quoted(String words) {
        return QUOTES.stream().filter(marks -> marks.chars().noneMatch(mark -> words.indexOf(mark) >= 0)).findFirst()
                .map(marks -> marks.charAt(0) + words + marks.charAt(1));
    }
}
