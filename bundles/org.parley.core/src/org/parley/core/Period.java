// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A stretch of time as people name it with {@code --from} and {@code --to}.
 *
 * @param from inclusive; null for no limit
 * @param to   exclusive; null for no limit
 */
public record Period(Instant from, Instant to) {

    private static final int MONTH = 7;
    private static final int DAY = 10;

    /**
     * Reads both ends: a day as 2014-01-31 or a month as 2014-01 (their first moment in UTC), or a moment as ISO 8601
     * writes it.
     *
     * @throws ProblemException {@code date.unreadable} (usage) for anything else, {@code date.order} (usage) when it
     *                          ends before or as it begins
     */
    public static Period read(Optional<String> from, Optional<String> to) {
        Period period = new Period(from.map(Period::start).orElse(null), to.map(Period::start).orElse(null));
        if (period.from != null && period.to != null && !period.from.isBefore(period.to)) {
            throw new ProblemException(Problem.from(Messages.of(Period.class), Problem.Kind.USAGE, "date.order",
                    from.orElseThrow(), to.orElseThrow()));
        }
        return period;
    }

    private static Instant start(String text) {
        try {
            return switch (text.length()) {
                case MONTH -> YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                case DAY -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> Instant.parse(text);
            };
        } catch (DateTimeException e) {
            throw new ProblemException(
                    Problem.from(Messages.of(Period.class), Problem.Kind.USAGE, "date.unreadable", text), e);
        }
    }
}
