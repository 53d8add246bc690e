// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text, or one other character that is seen, never a part of one.
 *
 * @param text  as it stands there
 * @param key   the same for words that differ only in capitals or in how an accent is written
 * @param start UTF-16 position
 */
record Word(String text, String key, int start) {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** Sorts of characters. */
    private enum Kind { LETTER, SPACE, OTHER }

    int end() {
        return start + text.length();
    }

    /** How many UTF-16 units of it lie in a range. */
    int overlap(int from, int to) {
        return Math.max(0, Math.min(end(), to) - Math.max(start, from));
    }

    /** All words of a text; what stands between them is space. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher cluster = CLUSTER.matcher(text);
        int begin = 0;
        Kind open = Kind.SPACE;
        while (cluster.find()) {
            Kind next = kind(text, cluster.start(), cluster.end());
            if (open != Kind.SPACE && (next != open || next == Kind.OTHER)) {
                words.add(word(text, begin, cluster.start()));
            }
            if (next != open || next == Kind.OTHER) {
                begin = cluster.start();
            }
            open = next;
        }
        if (open != Kind.SPACE) {
            words.add(word(text, begin, text.length()));
        }
        return words;
    }

    private static Word word(String text, int start, int end) {
        String word = text.substring(start, end);
        return new Word(word, Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), start);
    }

    /** A space that carries an accent is seen. */
    private static Kind kind(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (Character.isLetterOrDigit(first)) {
            return Kind.LETTER;
        }
        boolean space = Character.isWhitespace(first) || Character.isSpaceChar(first);
        return space && (end - start == 1 || first == '\r') ? Kind.SPACE : Kind.OTHER;
    }
}
