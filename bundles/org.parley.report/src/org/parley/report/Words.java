// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts words the way the limits of headlines and quotes are meant: a word is what stands between white space, as
 * Unicode defines it. So "cottage-cheese" is one word, and a dash with spaces around it is one too.
 */
public final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SENTENCE = Pattern.compile("[.!?…]+[)”\"’]*(?= )");

    private Words() {
    }

    /** How many words there are; 0 for an empty text or one of white space alone. */
    public static int count(String text) {
        String trimmed = tidy(text);
        return trimmed.isEmpty() ? 0 : SPACE.split(trimmed).length;
    }

    /** The text with one space between words and none at the ends. */
    public static String tidy(String text) {
        return text == null ? "" : SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The first sentence, as far as a full stop, question mark or exclamation mark before white space tells. */
    public static String firstSentence(String text) {
        String tidy = tidy(text);
        Matcher end = SENTENCE.matcher(tidy);
        return end.find() ? tidy.substring(0, end.end()).strip() : tidy;
    }

    /** At most this many words; "…" tells that there were more. */
    public static String cut(String text, int most) {
        String tidy = tidy(text);
        String[] words = SPACE.split(tidy);
        return words.length <= most ? tidy : String.join(" ", Arrays.copyOf(words, most)) + "…";
    }
}
