// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a file of running text says, line by line, before anybody has found speakers or paragraphs in it.
 *
 * @param written when the file itself says that it was made; null when it does not
 * @param lines   in order; a line without text stands between paragraphs
 * @param notes   what a person should know about how it was read
 */
public record TextMaterial(Instant written, List<Line> lines, List<String> notes) {

    /**
     * A line.
     *
     * @param text    without the mark of a list item; empty between paragraphs
     * @param page    page it stands on, from 1; 0 when the file has no pages
     * @param offset  how long after the beginning it was said; null when the file does not say it apart from the text
     * @param speaker who said it; null when the file does not say it apart from the text
     */
    public record Line(String text, Kind kind, int page, Duration offset, String speaker) {

        /** The end of a paragraph. */
        public static final Line BLANK = new Line("", Kind.TEXT, 0, null, null);

        /** A line of text about which nothing else is known. */
        public static Line of(String text) {
            return new Line(text, Kind.TEXT, 0, null, null);
        }

        /** A line of some kind. */
        public static Line of(String text, Kind kind) {
            return new Line(text, kind, 0, null, null);
        }

        /** Whether a paragraph ends here. */
        public boolean blank() {
            return text.isBlank();
        }
    }

    /** What a line is. */
    public enum Kind {
        /** Ordinary text. */
        TEXT,
        /** Stands above what follows. */
        HEADING,
        /** An item of a list. */
        ITEM,
        /** An item below another one. */
        INNER_ITEM,
        /** A piece of speech as captions cut it, often in the middle of a sentence. */
        CUE
    }
}
