// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.util.ArrayList;
import java.util.List;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * One thing that a query asks for.
 *
 * @param words  the words as they were written
 * @param phrase true for words in quotation marks
 * @param prefix true for the beginning of a word
 */
record Wanted(String words, boolean phrase, boolean prefix) {

    private static final int LONGEST_QUERY = 1000;
    private static final int MOST = 50;
    private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";

    /** What a query asks for; {@code search.query} when it cannot be read. */
    static List<Wanted> of(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw problem("long", LONGEST_QUERY);
        }
        List<Wanted> wanted = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (QUOTES.indexOf(c) >= 0) {
                int end = quote(query, at + 1);
                wanted.add(new Wanted(query.substring(at + 1, end), true, false));
                at = end + 1;
            } else {
                int end = at;
                while (end < query.length() && !Character.isWhitespace(query.charAt(end))
                        && QUOTES.indexOf(query.charAt(end)) < 0) {
                    end++;
                }
                wanted.add(word(query.substring(at, end)));
                at = end;
            }
        }
        List<Wanted> readable = wanted.stream()
                .filter(w -> w.words().codePoints().anyMatch(p -> Character.isLetterOrDigit(p) || p > 0xFFFF)).toList();
        if (readable.isEmpty()) {
            throw problem("empty");
        }
        if (readable.size() > MOST) {
            throw problem("many", MOST);
        }
        return readable;
    }

    private static Wanted word(String word) {
        boolean prefix = word.endsWith("*");
        return new Wanted(prefix ? word.substring(0, word.length() - 1) : word, false, prefix);
    }

    private static int quote(String query, int from) {
        for (int i = from; i < query.length(); i++) {
            if (QUOTES.indexOf(query.charAt(i)) >= 0) {
                return i;
            }
        }
        throw problem("quote");
    }

    private static ProblemException problem(String reason, Object... args) {
        Messages texts = Messages.of(Wanted.class);
        return new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "search.query",
                texts.get("search.query." + reason, args)));
    }
}
