// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times that stand in transcripts: since the beginning, or on the clock. */
final class SpokenAt {

    /** Hours, which may be missing, minutes and seconds; or hours and minutes with am or pm. */
    static final String TIME = "(?:\\d{1,4}:)?\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?";

    private static final Pattern PARTS = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?"
            + "(?:\\s?([AaPp])\\.?[Mm]\\.?)?");
    private static final int SIXTY = 60;
    private static final int NOON = 12;

    private SpokenAt() {
    }

    /** How long after the beginning, or after midnight when the clock is meant; empty when it is no time. */
    static Optional<Duration> of(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int one = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        int two = Integer.parseInt(parts.group(2));
        int three = Integer.parseInt(parts.group(3));
        if (parts.group(5) != null) {
            int hour = parts.group(1) == null ? two : one;
            int minute = parts.group(1) == null ? three : two;
            int second = parts.group(1) == null ? 0 : three;
            boolean afternoon = Character.toLowerCase(parts.group(5).charAt(0)) == 'p';
            return Optional.of(Duration.ofHours(hour % NOON + (afternoon ? NOON : 0)).plusMinutes(minute)
                    .plusSeconds(second));
        }
        if (three >= SIXTY || parts.group(1) != null && two >= SIXTY) {
            return Optional.empty();
        }
        String fraction = parts.group(4);
        long millis = fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
        return Optional.of(Duration.ofHours(one).plusMinutes(two).plusSeconds(three).plusMillis(millis));
    }
}
