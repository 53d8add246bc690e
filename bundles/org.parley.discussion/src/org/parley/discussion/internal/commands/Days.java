// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** Reads moments as people type them: a day, a month or a moment, in UTC. */
final class Days {

    private static final int MONTH = 7;
    private static final int DAY = 10;

    private Days() {
    }

    /** The first moment of a day or month, or the moment itself; {@code date.unreadable} (usage) for anything else. */
    static Instant start(String text) {
        try {
            return switch (text.length()) {
                case MONTH -> YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                case DAY -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> Instant.parse(text);
            };
        } catch (DateTimeException e) {
            throw new ProblemException(
                    Problem.from(Specs.TEXTS, Problem.Kind.USAGE, "date.unreadable", text), e);
        }
    }
}
