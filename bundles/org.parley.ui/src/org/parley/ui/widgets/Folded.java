// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case and diacritics, character for character, so that positions stay those of the original. */
final class Folded {

    /** The letters of Europe and the accented ones of Vietnam, which are asked for all the time. */
    private static final int KNOWN = 0x2000;
    private static final char[] LETTERS = letters();

    private Folded() {
    }

    static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded[i] < KNOWN ? LETTERS[folded[i]] : fold(folded[i]);
        }
        return new String(folded);
    }

    private static char[] letters() {
        char[] letters = new char[KNOWN];
        for (char c = 0; c < KNOWN; c++) {
            letters[c] = fold(c);
        }
        return letters;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (Character.isSurrogate(c)) {
            return c;
        }
        return switch (c) {
            case 'ø', 'Ø' -> 'o';
            case 'æ', 'Æ' -> 'a';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
            case 'ß' -> 's';
            default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT).charAt(0);
        };
    }
}
