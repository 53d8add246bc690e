// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Points in time as files write them; without a zone they count as UTC. */
final class Moments {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ZONED = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");

    private Moments() {
    }

    /** The point in time that a text means; null when it means none, or one at which nothing can have been written. */
    static Instant read(String text) {
        String plain = text.strip().replace(' ', 'T');
        if (plain.isEmpty()) {
            return null;
        }
        try {
            Instant at;
            if (DAY.matcher(plain).matches()) {
                at = LocalDate.parse(plain).atStartOfDay(ZoneOffset.UTC).toInstant();
            } else if (ZONED.matcher(plain).find()) {
                at = OffsetDateTime.parse(plain).toInstant();
            } else {
                at = LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC);
            }
            return at.isBefore(EARLIEST) || !at.isBefore(LATEST) ? null : at;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
