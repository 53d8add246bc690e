// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parley.discussion.internal.text.Characters;

/** A short piece of a text around the first word that a query asks for. */
final class Excerpts {

    private static final int BEFORE = 50;
    private static final int LENGTH = 160;
    private static final int WORD = 20;
    private static final String MORE = "…";

    private final Analysis analysis;
    private final Map<String, Set<String>> terms = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    Excerpts(Analysis analysis, Collection<String> fields, List<Wanted> wanted) {
        this.analysis = analysis;
        for (Wanted w : wanted) {
            String words = Analysis.composed(w.words());
            if (w.prefix()) {
                analysis.terms(Analysis.WORDS, words).forEach(t -> beginnings.add(t.text()));
            } else {
                fields.forEach(field -> analysis.terms(field, words)
                        .forEach(t -> terms.computeIfAbsent(field, f -> new HashSet<>()).add(t.text())));
            }
        }
    }

    /** The piece, on one line. */
    String of(String words, String language) {
        String text = Analysis.composed(words);
        int hit = firstHit(text, Analysis.WORDS);
        if (language != null) {
            hit = Math.min(hit, firstHit(text, Analysis.field(language)));
        }
        return around(text, hit == Integer.MAX_VALUE ? 0 : hit);
    }

    private int firstHit(String text, String field) {
        Set<String> wanted = terms.getOrDefault(field, Set.of());
        boolean plain = field.equals(Analysis.WORDS);
        for (Analysis.Term term : analysis.terms(field, text)) {
            if (wanted.contains(term.text()) || plain && beginnings.stream().anyMatch(term.text()::startsWith)) {
                return term.start();
            }
        }
        return Integer.MAX_VALUE;
    }

    private static String around(String text, int hit) {
        int start = hit <= BEFORE ? 0 : atSpace(text, hit - BEFORE, hit);
        int end = start + LENGTH >= text.length() ? text.length()
                : atSpace(text, start + LENGTH - WORD, start + LENGTH);
        String piece = text.substring(Characters.boundaryUpTo(text, start), Characters.boundaryFrom(text, end))
                .replaceAll("\\s+", " ").strip();
        return (start > 0 ? MORE : "") + piece + (end < text.length() ? MORE : "");
    }

    /** The first space between two places, so that no word is cut; the second place when there is none. */
    private static int atSpace(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return to;
    }
}
