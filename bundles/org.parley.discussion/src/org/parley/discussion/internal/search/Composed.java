// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.discussion.internal.text.Characters;

/** A text as the index has it, its accents composed, and the way back from places there to places in the text. */
final class Composed {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final String text;
    /** Position in the text for each position of the composed one; null when they are the same. */
    private final int[] back;

    private Composed(String text, int[] back) {
        this.text = text;
        this.back = back;
    }

    static Composed of(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return new Composed(text, null);
        }
        int[] back = new int[Analysis.composed(text).length() + 1];
        Matcher character = CHARACTER.matcher(text);
        int at = 0;
        while (character.find()) {
            int length = Analysis.composed(character.group()).length();
            for (int i = 0; i < length && at < back.length - 1; i++) {
                back[at++] = character.start();
            }
        }
        while (at < back.length) {
            back[at++] = text.length();
        }
        return new Composed(text, back);
    }

    /** The position in the text of the first sign of what begins there. */
    int start(int composed) {
        return Characters.boundaryUpTo(text, back == null ? composed : back[composed]);
    }

    /** The position in the text after the last sign of what ends there. */
    int end(int composed) {
        return Characters.boundaryFrom(text, back == null ? composed : back[composed - 1] + 1);
    }
}
