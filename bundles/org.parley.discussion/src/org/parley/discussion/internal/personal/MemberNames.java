// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.parley.discussion.PersonalData;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.text.Token;
import org.parley.discussion.internal.text.Tokens;

/**
 * Looks for names. A whole name is found whatever its case. A name that is also an everyday word in this panel ("Hop")
 * is found only when it is written exactly so, and a part of a longer name only when it is no everyday word.
 */
public final class MemberNames implements PersonalData.Names {

    private static final int SHORTEST = 3;

    /** Whole names by their first word, each as its folded words. */
    private final Map<String, List<List<String>>> whole = new HashMap<>();
    /** Words that count only when written exactly so. */
    private final Set<String> exact = new HashSet<>();

    /**
     * Prepares the names.
     *
     * @param everyday tells whether a folded word is used in small letters in this panel by so many that it is no name
     */
    public MemberNames(Collection<String> names, Predicate<String> everyday) {
        names.forEach(name -> add(name, everyday));
    }

    private void add(String name, Predicate<String> everyday) {
        List<Token> tokens = Tokens.of(name, Locale.ROOT);
        if (letters(name) < SHORTEST) {
            return;
        }
        if (tokens.size() > 1) {
            addWhole(tokens);
            tokens.forEach(token -> addPart(name, token, everyday));
        }
        List<Token> longOnes = tokens.stream().filter(token -> letters(token.folded()) >= SHORTEST).toList();
        if (longOnes.size() == 1) {
            addOnly(name, longOnes.get(0), everyday);
        }
    }

    private void addWhole(List<Token> words) {
        whole.computeIfAbsent(words.get(0).folded(), first -> new ArrayList<>())
                .add(words.stream().map(Token::folded).toList());
    }

    /** The only long word of a name, "Jonas" of "Jonas B.", stands for the whole. */
    private void addOnly(String name, Token word, Predicate<String> everyday) {
        if (everyday.test(word.folded())) {
            exact.add(written(name, word));
        } else {
            addWhole(List.of(word));
        }
    }

    private void addPart(String name, Token part, Predicate<String> everyday) {
        String written = written(name, part);
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        if (capital && letters(written) >= SHORTEST && written.codePoints().allMatch(Character::isLetter)
                && !everyday.test(part.folded())) {
            exact.add(written);
        }
    }

    @Override
    public List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        List<Token> tokens = Tokens.of(text, Locale.ROOT);
        int at = 0;
        while (at < tokens.size()) {
            int words = wordsAt(text, tokens, at);
            if (words > 0) {
                hits.add(new Hit(tokens.get(at).start(), tokens.get(at + words - 1).end(), PersonalData.NAME));
            }
            at += Math.max(1, words);
        }
        return hits;
    }

    /** How many words the longest name that begins here has; 0 for none. */
    private int wordsAt(String text, List<Token> tokens, int at) {
        Token first = tokens.get(at);
        int longest = exact.contains(written(text, first)) ? 1 : 0;
        for (List<String> name : whole.getOrDefault(first.folded(), List.of())) {
            if (name.size() > longest && follows(text, tokens, at, name)) {
                longest = name.size();
            }
        }
        return longest;
    }

    private static boolean follows(String text, List<Token> tokens, int at, List<String> name) {
        if (at + name.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < name.size(); i++) {
            Token before = tokens.get(at + i - 1);
            Token token = tokens.get(at + i);
            if (!token.folded().equals(name.get(i)) || token.start() - before.end() > 2
                    || text.substring(before.end(), token.start()).indexOf('\n') >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String written(String text, Token token) {
        return Normalizer.normalize(text.substring(token.start(), token.end()), Normalizer.Form.NFC);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
