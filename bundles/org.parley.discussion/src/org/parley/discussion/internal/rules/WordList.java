// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.parley.discussion.Moderation.Word;
import org.parley.discussion.internal.text.Characters;
import org.parley.discussion.internal.text.Token;
import org.parley.discussion.internal.text.Tokens;

/**
 * A word list made ready to be looked up: whole words whatever their case and composition, a trailing {@code *} for any
 * ending, entries of several words with spaces or hyphens between them.
 */
final class WordList {

    private final List<Word> words;
    /** By the language tag of the text, for folding and for which words apply. */
    private final Map<String, Map<String, List<Entry>>> byLanguage = new ConcurrentHashMap<>();

    WordList(List<Word> words) {
        this.words = words;
    }

    List<Word> words() {
        return words;
    }

    /** Hands over every word of the list in the text, in order; where several begin at one place, the longest. */
    void find(String text, String language, Found found) {
        Locale locale = Tokens.locale(language);
        Map<String, List<Entry>> entries = byLanguage.computeIfAbsent(language == null ? "" : language,
                tag -> prepare(language, locale));
        if (entries.isEmpty()) {
            return;
        }
        List<Token> tokens = Tokens.of(text, locale);
        int at = 0;
        while (at < tokens.size()) {
            Entry entry = longestAt(entries, text, tokens, at);
            if (entry != null) {
                int end = tokens.get(at + entry.parts().size() - 1).end();
                found.at(entry.word(), tokens.get(at).start(), Characters.boundaryFrom(text, end));
            }
            at += entry == null ? 1 : entry.parts().size();
        }
    }

    private Map<String, List<Entry>> prepare(String language, Locale locale) {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (Word word : words) {
            boolean applies = language == null || word.language() == null || word.language().isBlank()
                    || Tokens.language(word.language()).equals(Tokens.language(language));
            String written = word.word().strip();
            boolean anyEnding = written.endsWith("*");
            List<String> parts = Tokens.of(written, locale).stream().map(Token::folded).toList();
            if (applies && !parts.isEmpty()) {
                entries.computeIfAbsent(key(parts.get(0)), first -> new ArrayList<>())
                        .add(new Entry(word, parts, anyEnding));
            }
        }
        return entries;
    }

    private static Entry longestAt(Map<String, List<Entry>> entries, String text, List<Token> tokens, int at) {
        Entry longest = null;
        for (Entry entry : entries.getOrDefault(key(tokens.get(at).folded()), List.of())) {
            if ((longest == null || entry.parts().size() > longest.parts().size()) && entry.at(text, tokens, at)) {
                longest = entry;
            }
        }
        return longest;
    }

    private static String key(String folded) {
        return folded.isEmpty() ? "" : folded.substring(0, folded.offsetByCodePoints(0, 1));
    }

    /** Told what was found. */
    @FunctionalInterface
    interface Found {
        void at(Word word, int start, int end);
    }

    /** A word of the list, folded. */
    private record Entry(Word word, List<String> parts, boolean anyEnding) {

        boolean at(String text, List<Token> tokens, int at) {
            if (at + parts.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                String folded = tokens.get(at + i).folded();
                boolean same = anyEnding && i == parts.size() - 1 ? folded.startsWith(parts.get(i))
                        : folded.equals(parts.get(i));
                if (!same || i > 0 && !Tokens.adjacent(text, tokens.get(at + i - 1), tokens.get(at + i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
