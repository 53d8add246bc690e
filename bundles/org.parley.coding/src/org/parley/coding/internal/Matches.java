// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.coding.Characters;
import org.parley.coding.CodingRule;
import org.parley.core.Progress;
import org.parley.discussion.Post;

/** Finds the places of a rule in a text. */
public final class Matches {

    /** Letters, digits and marks: what a word is made of. */
    private static final String IN_WORD = "[\\p{L}\\p{M}\\p{N}]";

    private final CodingRule rule;
    private final Pattern pattern;

    public Matches(CodingRule rule) {
        this.rule = rule;
        this.pattern = rule.by() == CodingRule.By.WORDS ? words(rule.text()) : pattern(rule.text());
    }

    /** Places of a post, in UTF-16 positions. */
    public record Range(int start, int end) { }

    /** Each place once, in order. A match that tears a character is widened to the whole of it. */
    public Set<Range> in(Post post, Progress progress) {
        String text = post.text().words();
        Set<Range> places = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(new InterruptibleText(text, progress));
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    if (rule.whole()) {
                        return Set.of(new Range(0, text.length()));
                    }
                    places.add(new Range(Characters.before(text, matcher.start()),
                            Characters.after(text, matcher.end())));
                }
            }
        } catch (StackOverflowError e) {
            // the library tries some patterns by calling itself once for every character
            throw Texts.usage("coding.pattern.deep", rule.text(), "#" + post.number());
        }
        return places;
    }

    private static Pattern pattern(String regex) {
        if (regex.isEmpty()) {
            throw Texts.usage("code.pattern.empty");
        }
        try {
            return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw Texts.usage("code.pattern", regex, e.getDescription(), Integer.toString(e.getIndex() + 1));
        }
    }

    private static Pattern words(String list) {
        List<String> words = Arrays.stream(list.split("[,;\\r\\n]")).map(String::strip)
                .filter(word -> !word.replace("*", "").isBlank()).toList();
        if (words.isEmpty()) {
            throw Texts.usage("code.words.empty");
        }
        return Pattern.compile("(?<!" + IN_WORD + ")(?:" + words.stream().flatMap(Matches::spellings)
                .map(Matches::word).distinct().collect(Collectors.joining("|")) + ")(?!" + IN_WORD + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Accents may be written as one character with the letter or as one of their own. */
    private static Stream<String> spellings(String word) {
        return Stream.of(Normalizer.normalize(word, Normalizer.Form.NFC),
                Normalizer.normalize(word, Normalizer.Form.NFD));
    }

    private static String word(String word) {
        boolean open = word.endsWith("*");
        String fixed = open ? word.substring(0, word.length() - 1) : word;
        String parts = Arrays.stream(fixed.strip().split("\\s+")).map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        return open ? parts + IN_WORD + "*" : parts;
    }
}
