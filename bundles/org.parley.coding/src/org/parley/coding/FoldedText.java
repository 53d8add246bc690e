// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * An answer without what does not change what it says: compatibility forms (Unicode NFKD), case, accents of the Latin,
 * Greek and Cyrillic scripts, runs of spaces, punctuation. Hyphens and apostrophes join the words beside them
 * ({@code e-mail} is {@code email}); a sign before a number and a point within one stay ({@code -5}, {@code 3.5}), and so
 * do symbols ({@code C++}, emoji).
 *
 * @param key   what has to be equal
 * @param words the words of it; empty when there is no letter or digit
 */
record FoldedText(String key, List<String> words) {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String JOINING = "-'\u2010\u2019";
    private static final String SIGNS = "-\u2010\u2011\u2012\u2013\u2212";
    private static final String WITHIN_NUMBERS = ".,:/";
    /** Holds emoji together and says how they look; nothing to part at. */
    private static final String GLUE = "\u200D\uFE0F";
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    /** The block of combining diacritical marks of Unicode. */
    private static final int FIRST_ACCENT = 0x300;
    private static final int LAST_ACCENT = 0x36F;
    private static final int WORDS_FOR_ONE_SLIP = 5;
    private static final int ONE_LETTER_FROM = 5;
    private static final int TWO_LETTERS_FROM = 9;
    private static final int ENDS = 2;
    private static final LevenshteinDistance ONE = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

    static FoldedText of(String text) {
        String folded = folded(Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT));
        if (folded.codePoints().noneMatch(FoldedText::wordy)) {
            String signs = SPACES.matcher(text).replaceAll("");
            return new FoldedText(folded.isEmpty() ? signs : folded, List.of());
        }
        return new FoldedText(folded, List.of(folded.split(" ")));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            int before = folded.length() == 0 ? ' ' : folded.codePointBefore(folded.length());
            int after = at == text.length() ? ' ' : text.codePointAt(at);
            if (wordy(c) || WITHIN_NUMBERS.indexOf(c) >= 0 && digit(before) && digit(after)) {
                folded.appendCodePoint(c);
            } else if (SIGNS.indexOf(c) >= 0 && !wordy(before) && digit(after)) {
                folded.append('-');
            } else if (accent(c) || JOINING.indexOf(c) >= 0 && wordy(before) && Character.isLetter(after)) {
                continue;
            } else if (!parting(c)) {
                folded.appendCodePoint(c);
            } else if (before != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    private static boolean wordy(int c) {
        return Character.isLetter(c) || digit(c);
    }

    private static boolean digit(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean accent(int c) {
        return c >= FIRST_ACCENT && c <= LAST_ACCENT;
    }

    /** Punctuation, spaces and what is not seen. */
    private static boolean parting(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> GLUE.indexOf(c) < 0;
            default -> false;
        };
    }

    /** The words follow from the key. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FoldedText text && key.equals(text.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** How many words may be spelled in another way. */
    private int slips() {
        return Math.max(1, words.size() / WORDS_FOR_ONE_SLIP);
    }

    /** Whether the other differs by a few spellings at most. */
    boolean alike(FoldedText other) {
        if (words.size() != other.words.size()) {
            return false;
        }
        int left = slips();
        for (int i = 0; i < words.size(); i++) {
            String one = words.get(i);
            String two = other.words.get(i);
            if (!one.equals(two) && (--left < 0 || !misspelled(one, two))) {
                return false;
            }
        }
        return true;
    }

    private static boolean misspelled(String one, String two) {
        int shorter = Math.min(one.length(), two.length());
        if (shorter < ONE_LETTER_FROM || DIGIT.matcher(one).find() || DIGIT.matcher(two).find()) {
            return false;
        }
        LevenshteinDistance within = shorter < TWO_LETTERS_FROM ? ONE : TWO;
        return within.apply(one, two) >= 0;
    }

    /**
     * Names of the heaps in which the alike ones lie. Of two texts that differ in so many words at most, cut into one
     * part more, one part is the same in both: so only those that share a part have to be compared.
     */
    Set<String> blocks() {
        int size = words.size();
        if (size == 0) {
            return Set.of();
        }
        if (size == 1) {
            String word = words.get(0);
            int ends = Math.min(ENDS, word.length());
            return new LinkedHashSet<>(List.of("<" + word.substring(0, ends), ">" + word.substring(word.length() - ends)));
        }
        int parts = slips() + 1;
        Set<String> blocks = new LinkedHashSet<>();
        for (int i = 0; i < parts; i++) {
            List<String> part = new ArrayList<>(words.subList(size * i / parts, size * (i + 1) / parts));
            blocks.add(size + "/" + i + "/" + String.join(" ", part));
        }
        return blocks;
    }
}
