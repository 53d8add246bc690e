// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text may be cut: between characters as a person sees them, not inside an emoji or before its accent. */
public final class Characters {

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int LOOK_BACK = 64;

    private Characters() {
    }

    /** True when nothing a person sees as one character lies across this position. */
    public static boolean isBoundary(String text, int position) {
        if (position <= 0 || position >= text.length()) {
            return position == 0 || position == text.length();
        }
        if (plain(text, position)) {
            return true;
        }
        int from = safeStart(text, position);
        Matcher characters = CHARACTER.matcher(text).region(from, text.length());
        while (from < position && characters.find()) {
            from = characters.end();
        }
        return from == position;
    }

    /** The first boundary at or after a position. */
    public static int boundaryFrom(String text, int position) {
        int at = Math.min(Math.max(position, 0), text.length());
        while (!isBoundary(text, at)) {
            at++;
        }
        return at;
    }

    /** The last boundary at or before a position. */
    public static int boundaryUpTo(String text, int position) {
        int at = Math.min(Math.max(position, 0), text.length());
        while (!isBoundary(text, at)) {
            at--;
        }
        return at;
    }

    /**
     * The text as every database can keep it: without NUL, and with half characters (a lone surrogate) replaced by the
     * sign for an unreadable character.
     */
    public static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c != 0)
                .forEach(c -> kept.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return kept.toString();
    }

    private static boolean plain(String text, int position) {
        char before = text.charAt(position - 1);
        char after = text.charAt(position);
        return before < 0x80 && after < 0x80 && !(before == '\r' && after == '\n');
    }

    private static int safeStart(String text, int position) {
        int start = position - 1;
        int stop = Math.max(0, position - LOOK_BACK);
        while (start > stop && !plain(text, start)) {
            start--;
        }
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }
}
