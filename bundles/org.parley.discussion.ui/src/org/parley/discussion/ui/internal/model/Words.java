// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.parley.core.Messages;

/** Times as people say them: "35 min", "today 08:41", "Sunday 19:20", "9 Oct". */
public final class Words {

    private static final int MINUTES = 60;
    private static final int DETAILED_HOURS = 10;
    private static final int HOURS_IN_WORDS = 48;
    private static final int DAYS_BY_NAME = 7;
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Messages messages = Messages.of(Words.class);
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;

    /** Words for times seen from {@code now} in a time zone. */
    public Words(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** How long something has waited: "now", "35 min", "1 h 10", "30 h", "4 d". */
    public String waited(Instant since) {
        return lasting(Duration.between(since, now));
    }

    /** A stretch of time, in the words of {@link #waited}. */
    public String lasting(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        long hours = minutes / MINUTES;
        if (minutes == 0) {
            return messages.get("time.now");
        }
        if (hours == 0) {
            return messages.get("time.minutes", minutes);
        }
        if (hours < DETAILED_HOURS && minutes % MINUTES > 0) {
            return messages.get("time.hours.minutes", hours, minutes % MINUTES);
        }
        return hours < HOURS_IN_WORDS ? messages.get("time.hours", hours) : messages.get("time.days", time.toDays());
    }

    /** The day and the minute: "today 08:41", "Sunday 19:20", "9 Oct 19:20", "9 Oct 2023". */
    public String moment(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        if (there.getYear() != today.getYear() && daysAgo(there) >= DAYS_BY_NAME) {
            return day(at);
        }
        return messages.get("time.moment", dayNear(there, at), format("HH:mm", there));
    }

    private String dayNear(ZonedDateTime there, Instant at) {
        long days = daysAgo(there);
        return days > 1 && days < DAYS_BY_NAME ? format("EEEE", there) : day(at);
    }

    /** The day: "today", "yesterday", "9 Oct", "9 Oct 2023". */
    public String day(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        long days = daysAgo(there);
        if (days == 0) {
            return messages.get("time.today");
        }
        if (days == 1) {
            return messages.get("time.yesterday");
        }
        return format(there.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy", there);
    }

    /** As short as it goes: "08:41" of today, else "9 Oct", "Oct 2023". */
    public String brief(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        if (daysAgo(there) == 0) {
            return format("HH:mm", there);
        }
        return format(there.getYear() == today.getYear() ? "d MMM" : "MMM yyyy", there);
    }

    /** The month: "March", "March 2023". */
    public String month(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return format(there.getYear() == today.getYear() ? "MMMM" : "MMMM yyyy", there);
    }

    /** Whether it was on the day of now. */
    public boolean isToday(Instant at) {
        return daysAgo(at.atZone(zone)) == 0;
    }

    private long daysAgo(ZonedDateTime there) {
        return ChronoUnit.DAYS.between(there.toLocalDate(), today);
    }

    private static String format(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, LANGUAGE).format(at);
    }
}
