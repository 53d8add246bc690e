// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Instant;

/** What an import takes at most; beyond that a row is refused with the reason. */
final class Limits {

    /** Characters of one contribution. */
    static final int LONGEST_TEXT = 1_000_000;
    /** Characters of a value of the profile. */
    static final int LONGEST_VALUE = 4000;
    /** Characters of a title. */
    static final int LONGEST_TITLE = 500;
    /** Characters of an id in the source. */
    static final int LONGEST_ID = 200;
    /** Bytes of a csv file. */
    static final long LARGEST_CSV = 256L * 1024 * 1024;
    /** Bytes of a file of running text. */
    static final long LARGEST_TEXT = 64L * 1024 * 1024;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Limits() {
    }

    /** Whether something can have been written then; the year 0001 is a slip and not a date. */
    static boolean possible(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }

    /** The first characters of a text, never half of one. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    /** Whether a text has a NUL, which no database keeps alike. */
    static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** Whether a text has half a character. */
    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
