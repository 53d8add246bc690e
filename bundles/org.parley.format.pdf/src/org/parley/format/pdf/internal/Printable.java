// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

import java.text.Normalizer;

import org.parley.report.spi.Shown;

/**
 * Prepares text for a printer that draws one glyph for each character and shapes none: joined emoji are drawn one
 * beside the other, a flag is its two letters, selectors and skin tones are left out, and letters with marks become
 * one letter where Unicode has it.
 */
final class Printable {

    private static final int JOINER = 0x200D;
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int FIRST_TONE = 0x1F3FB;
    private static final int LAST_TONE = 0x1F3FF;
    private static final int FLAG_A = 0x1F1E6;
    private static final int FLAG_Z = 0x1F1FF;

    private Printable() {
    }

    static String text(String text) {
        String composed = Normalizer.normalize(Shown.storable(text), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().filter(Printable::drawn).map(Printable::plain).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int plain(int point) {
        return point >= FLAG_A && point <= FLAG_Z ? 'A' + point - FLAG_A : point;
    }

    private static boolean drawn(int point) {
        boolean invisible = point == JOINER || point >= FIRST_SELECTOR && point <= LAST_SELECTOR
                || point >= FIRST_TONE && point <= LAST_TONE;
        // direction marks and the like would be drawn as an empty box; the text keeps its own direction
        return !invisible && (Character.getType(point) != Character.FORMAT || point == 0xAD);
    }
}
