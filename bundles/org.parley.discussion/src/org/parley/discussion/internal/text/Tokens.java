// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a text apart into words and folds them, so that words can be compared whatever their case and composition. */
public final class Tokens {

    private static final int LONGEST_GAP = 4;
    private static final int FIRST_NOT_ASCII = 0x80;

    private Tokens() {
    }

    /** The words of a text in order: runs of letters, digits and the marks on them. */
    public static List<Token> of(String text, Locale language) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && inWord(text.codePointAt(at), at > start)) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                tokens.add(new Token(folded(text.substring(start, at), language), start, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return tokens;
    }

    /** The language to fold in; a tag that is missing or cannot be read stands for no language in particular. */
    public static Locale locale(String tag) {
        return tag == null ? Locale.ROOT : Locale.forLanguageTag(tag.replace('_', '-'));
    }

    /** The language of a tag without region and script, {@code nb} for all Norwegian; empty when not known. */
    public static String language(String tag) {
        String language = locale(tag).getLanguage();
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }

    /** A word composed and without capitals, as this language writes small letters. */
    public static String folded(String word, Locale language) {
        if (isAscii(word)) {
            // most words: composed already, and without anything to fold
            return word.toLowerCase(language);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(language);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (c == 'ß') {
                folded.append("ss");
            } else if (c == 'ς') {
                folded.append('σ');
            } else if (Character.getType(c) != Character.FORMAT) {
                folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_NOT_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** True when two words that follow each other are only apart by spaces, hyphens or apostrophes. */
    public static boolean adjacent(String text, Token left, Token right) {
        if (right.start() - left.end() > LONGEST_GAP) {
            return false;
        }
        return text.substring(left.end(), right.start()).codePoints().allMatch(
                c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || "-'’‐‑".indexOf(c) >= 0);
    }

    private static boolean inWord(int c, boolean begun) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return begun && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || type == Character.FORMAT);
    }
}
