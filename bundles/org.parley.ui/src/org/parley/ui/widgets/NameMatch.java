// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How well a name fits what was typed: the same beginning, then beginnings of words, then letters in order; without
 * case and diacritics. Without SWT.
 *
 * @param rank 0 is best
 * @param hits positions of the letters that fit, ascending
 */
public record NameMatch(int rank, List<Integer> hits) {

    private static final int PREFIX = 0;
    private static final int WORDS = 1;
    private static final int INSIDE = 2;
    private static final int LETTERS = 3;
    private static final int ALSO = 4;

    /** Makes a match. */
    public NameMatch {
        hits = List.copyOf(hits);
    }

    /** Returns how a name, or else the other words of the thing, fit; empty when they do not. */
    public static Optional<NameMatch> of(String typed, String name, String also) {
        String wanted = Folded.of(typed.strip());
        if (wanted.isEmpty()) {
            return Optional.of(new NameMatch(PREFIX, List.of()));
        }
        String folded = Folded.of(name);
        if (folded.startsWith(wanted)) {
            return Optional.of(new NameMatch(PREFIX, run(0, wanted.length())));
        }
        Optional<NameMatch> words = words(wanted, folded);
        if (words.isPresent()) {
            return words;
        }
        int inside = folded.indexOf(wanted);
        if (inside >= 0) {
            return Optional.of(new NameMatch(INSIDE, run(inside, wanted.length())));
        }
        Optional<NameMatch> letters = letters(wanted, folded);
        if (letters.isPresent()) {
            return letters;
        }
        return Folded.of(also).contains(wanted) ? Optional.of(new NameMatch(ALSO, List.of())) : Optional.empty();
    }

    private static List<Integer> run(int from, int length) {
        List<Integer> hits = new ArrayList<>();
        for (int i = from; i < from + length; i++) {
            hits.add(i);
        }
        return hits;
    }

    /** Every typed word begins a word of the name, in order; without blanks the letters may begin several words. */
    private static Optional<NameMatch> words(String wanted, String name) {
        List<Integer> hits = new ArrayList<>();
        int from = 0;
        for (String word : wanted.split("\\s+")) {
            int at = wordStart(name, word, from);
            if (at < 0) {
                return initials(wanted, name);
            }
            hits.addAll(run(at, word.length()));
            from = at + word.length();
        }
        return Optional.of(new NameMatch(WORDS, hits));
    }

    private static int wordStart(String name, String word, int from) {
        for (int at = name.indexOf(word, from); at >= 0; at = name.indexOf(word, at + 1)) {
            if (startsWord(name, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWord(String name, int at) {
        return at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
    }

    private static Optional<NameMatch> initials(String wanted, String name) {
        List<Integer> hits = new ArrayList<>();
        for (int i = 0; i < name.length() && hits.size() < wanted.length(); i++) {
            if (startsWord(name, i) && name.charAt(i) == wanted.charAt(hits.size())) {
                hits.add(i);
            }
        }
        return hits.size() == wanted.length() ? Optional.of(new NameMatch(WORDS, hits)) : Optional.empty();
    }

    private static Optional<NameMatch> letters(String wanted, String name) {
        List<Integer> hits = new ArrayList<>();
        String letters = wanted.replaceAll("\\s+", "");
        for (int i = 0; i < name.length() && hits.size() < letters.length(); i++) {
            if (name.charAt(i) == letters.charAt(hits.size())) {
                hits.add(i);
            }
        }
        return hits.size() == letters.length() ? Optional.of(new NameMatch(LETTERS, hits)) : Optional.empty();
    }

    /** Returns the things that fit, best first, equals in the order given. */
    public static <T> List<T> best(String typed, List<T> things, Function<T, String> name, Function<T, String> also,
            int limit) {
        record Found<T>(T thing, int rank) {
        }
        List<Found<T>> found = new ArrayList<>();
        for (T thing : things) {
            of(typed, name.apply(thing), also.apply(thing)).ifPresent(m -> found.add(new Found<>(thing, m.rank())));
        }
        return found.stream().sorted(Comparator.comparingInt(Found::rank)).limit(limit).map(Found::thing).toList();
    }
}
