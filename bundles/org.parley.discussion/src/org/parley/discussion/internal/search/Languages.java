// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.parley.discussion.internal.text.Token;
import org.parley.discussion.internal.text.Tokens;

/** The languages whose words are stemmed, and a guess at the language of a text that does not say. */
final class Languages {

    /** Names of the stemmers by language. */
    static final Map<String, String> STEMMERS = Map.ofEntries(Map.entry("en", "English"), Map.entry("fi", "Finnish"),
            Map.entry("nb", "Norwegian"), Map.entry("ru", "Russian"), Map.entry("sv", "Swedish"),
            Map.entry("da", "Danish"), Map.entry("de", "German"), Map.entry("et", "Estonian"),
            Map.entry("fr", "French"), Map.entry("es", "Spanish"), Map.entry("it", "Italian"),
            Map.entry("nl", "Dutch"));

    private static final Map<String, Set<String>> COMMON = Map.of(
            "en", Set.of("the", "and", "is", "it", "of", "to", "in", "that", "you", "was", "with", "not", "are"),
            "fi", Set.of("ja", "on", "ei", "se", "että", "mutta", "niin", "oli", "kun", "ole", "kuin", "myös", "tai"),
            "nb", Set.of("og", "er", "det", "ikke", "jeg", "som", "på", "til", "av", "har", "med", "en", "å", "var"));
    private static final int WORDS_LOOKED_AT = 60;
    private static final int FEWEST_SIGNS = 2;

    private Languages() {
    }

    /** The language to stem a text in; empty when there is none that is known. */
    static Optional<String> of(String tag, String text) {
        String language = Tokens.language(tag);
        if (language.isEmpty()) {
            return guess(text);
        }
        return Optional.of(language).filter(STEMMERS::containsKey);
    }

    private static Optional<String> guess(String text) {
        List<Token> words = Tokens.of(text.substring(0, Math.min(text.length(), WORDS_LOOKED_AT * 8)), Locale.ROOT);
        Map<String, Integer> signs = new HashMap<>();
        for (Token word : words.subList(0, Math.min(WORDS_LOOKED_AT, words.size()))) {
            if (!word.folded().isEmpty()
                    && Character.UnicodeScript.of(word.folded().codePointAt(0)) == Character.UnicodeScript.CYRILLIC) {
                signs.merge("ru", 1, Integer::sum);
            }
            COMMON.forEach((language, common) -> {
                if (common.contains(word.folded())) {
                    signs.merge(language, 1, Integer::sum);
                }
            });
        }
        return signs.entrySet().stream().filter(e -> e.getValue() >= FEWEST_SIGNS)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
