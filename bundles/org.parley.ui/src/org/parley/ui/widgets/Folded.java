// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case and diacritics, character for character, so that positions stay those of the original. */
final class Folded {

    private Folded() {
    }

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
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
