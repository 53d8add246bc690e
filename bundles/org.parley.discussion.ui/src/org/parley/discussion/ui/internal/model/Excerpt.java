// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.Locale;

/** The first words of a text, on one line. */
public final class Excerpt {

    private static final String MORE = "…";

    private Excerpt() {
    }

    /**
     * The beginning of a text with every run of white space and control characters as one space, at most
     * {@code longest} characters and then "…". No character is cut in two. Looks at the beginning only, however long
     * the text is.
     */
    public static String of(String text, int longest) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = words.length() > 0;
                continue;
            }
            if (words.length() + (gap ? 1 : 0) + Character.charCount(c) > longest) {
                return words.append(MORE).toString();
            }
            if (gap) {
                words.append(' ');
                gap = false;
            }
            words.appendCodePoint(c);
        }
        return words.toString();
    }

    /** The words with a capital at the beginning. */
    public static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /** The beginning of a text as it is, at most {@code longest} characters; no character is cut in two. */
    public static String head(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
