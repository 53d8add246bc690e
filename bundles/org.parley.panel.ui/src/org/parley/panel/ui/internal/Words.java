// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.parley.core.Messages;

/** Dates as people say them: today, 3 days, 11 Nov. */
final class Words {

    private static final int DAYS_IN_WORDS = 7;
    private static final int WEEKS_IN_WORDS = 8;

    private final Messages messages = Messages.of(Words.class);
    private final LocalDate today;
    private final ZoneId zone = ZoneId.systemDefault();

    Words(Instant now) {
        this.today = now.atZone(zone).toLocalDate();
    }

    /** How long ago: "today", "yesterday", "3 days", "2 weeks", then the date. */
    String ago(Instant at) {
        if (at == null) {
            return messages.get("never");
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return messages.get("today");
        }
        if (days == 1) {
            return messages.get("yesterday");
        }
        if (days < DAYS_IN_WORDS) {
            return messages.get("days", days);
        }
        return days < WEEKS_IN_WORDS * 7 ? messages.get("weeks", days / 7) : date(at);
    }

    /** The day: "11 Nov", with the year when it is another one. */
    String date(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        String pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ENGLISH).format(day);
    }
}
