// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the dates of one column. Which of two numbers is the day is decided over the whole column: look at all values
 * with {@link #look} first. Times without a zone are UTC.
 */
final class DateReader {

    /** Which number comes first. */
    enum Order { DAY_FIRST, MONTH_FIRST, EITHER, UNKNOWN }

    /** No date can be made of a text that looks like one, such as 31.02.2015. */
    static final class Impossible extends DateTimeException {
        private static final long serialVersionUID = 1L;

        Impossible(String text) {
            super(text);
        }
    }

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})"
            + "(?:(?:[T,]\\s*|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?"
            + "\\s*(Z|[A-Z]{2,4}|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(\\.\\d+)?|\\d{12,13}");
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("[2-6]\\d{4}([.,]\\d+)?");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern COMPACT = Pattern.compile("(19|20)\\d{6}");
    private static final List<DateTimeFormatter> WORDS = Stream.of("EEE MMM d H:mm:ss zzz uuuu",
            "EEE MMM d H:mm:ss Z uuuu", "[EEE, ]d MMM uuuu[,][ H:mm[:ss]][ zzz][ Z]",
            "[EEEE, ]d MMMM uuuu[,][ H:mm[:ss]]", "[EEE, ]MMM d[,] uuuu[,][ h:mm[:ss] a][ H:mm[:ss]]",
            "[EEEE, ]MMMM d[,] uuuu[,]['at'][ h:mm[:ss] a][ H:mm[:ss]]", "d-MMM-uuuu[ H:mm[:ss]]",
            "d-MMM-uu[ H:mm[:ss]]").map(DateReader::formatter).toList();

    private final Optional<DateTimeFormatter> given;
    private Order order;
    private DateTimeFormatter last = WORDS.get(0);
    private long dayFirst;
    private long monthFirst;
    private long undecided;
    private boolean dotted = true;

    /**
     * @param format how a person says the dates are written; empty to find out
     * @throws IllegalArgumentException when the format cannot be read
     */
    DateReader(Optional<String> format) {
        String pattern = format.orElse("").replaceAll("[^dMyu]", "");
        boolean plain = format.isPresent() && format.get().matches("[dMyu./\\- ]+") && !pattern.contains("MMM");
        if (plain && pattern.indexOf('d') >= 0 && pattern.indexOf('M') >= 0) {
            order = pattern.indexOf('d') < pattern.indexOf('M') ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        given = plain ? Optional.empty() : format.map(f -> formatter(f.replace('y', 'u')));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Looks at a value to learn which number is the day. */
    void look(String text) {
        Matcher numbers = NUMBERS.matcher(text.strip());
        if (given.isPresent() || !numbers.matches() || numbers.group(1).length() > 2) {
            return;
        }
        int a = Integer.parseInt(numbers.group(1));
        int b = Integer.parseInt(numbers.group(3));
        dotted &= numbers.group(2).equals(".");
        if (a > 12 && b <= 12) {
            dayFirst++;
        } else if (b > 12 && a <= 12) {
            monthFirst++;
        } else if (a <= 12 && a != b) {
            undecided++;
        }
    }

    /** What the column says about the order; a few slips do not count against many. */
    Order order() {
        if (order != null) {
            return order;
        }
        if (dayFirst > 0 && dayFirst >= 10 * monthFirst) {
            return Order.DAY_FIRST;
        }
        if (monthFirst > 0 && monthFirst >= 10 * dayFirst) {
            return Order.MONTH_FIRST;
        }
        if (dayFirst + monthFirst > 0) {
            return Order.UNKNOWN;
        }
        if (undecided == 0) {
            return Order.EITHER;
        }
        return dotted ? Order.DAY_FIRST : Order.UNKNOWN;
    }

    /**
     * The moment that a text means.
     *
     * @throws Impossible        for a date that there is not
     * @throws DateTimeException for a text that is no date
     */
    Instant read(String value) {
        String text = value.strip();
        if (given.isPresent()) {
            return instant(given.get().parse(text));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return numbers(text, numbers);
        }
        if (EPOCH.matcher(text).matches()) {
            return text.length() >= 12 && text.indexOf('.') < 0 ? Instant.ofEpochMilli(Long.parseLong(text))
                    : Instant.ofEpochMilli((long) (Double.parseDouble(text) * 1000));
        }
        if (COMPACT.matcher(text).matches()) {
            return day(text, Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6))).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (SPREADSHEET_DAY.matcher(text).matches()) {
            double days = Double.parseDouble(text.replace(',', '.'));
            return SPREADSHEET_ZERO.atStartOfDay().toInstant(ZoneOffset.UTC)
                    .plusSeconds(Math.round(days * 24 * 60 * 60));
        }
        return words(text);
    }

    private Instant numbers(String text, Matcher numbers) {
        int a = Integer.parseInt(numbers.group(1));
        int b = Integer.parseInt(numbers.group(3));
        int c = Integer.parseInt(numbers.group(4));
        LocalDate day;
        if (numbers.group(1).length() > 2) {
            day = day(text, a, b, c);
        } else {
            int year = numbers.group(4).length() <= 2 ? c + (c < 70 ? 2000 : 1900) : c;
            day = order() == Order.MONTH_FIRST ? day(text, year, a, b) : day(text, year, b, a);
        }
        if (numbers.group(5) == null) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        LocalDateTime time = LocalDateTime.of(day, time(text, numbers));
        return zone(numbers.group(10)).map(zone -> time.atZone(zone).toInstant())
                .orElseGet(() -> time.toInstant(ZoneOffset.UTC));
    }

    private static LocalDate day(String text, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new Impossible(text);
        }
    }

    private static LocalTime time(String text, Matcher numbers) {
        int hour = Integer.parseInt(numbers.group(5));
        String half = numbers.group(9);
        if (half != null) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        String fraction = numbers.group(8);
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
        try {
            return LocalTime.of(hour, Integer.parseInt(numbers.group(6)),
                    numbers.group(7) == null ? 0 : Integer.parseInt(numbers.group(7)), nanos);
        } catch (DateTimeException e) {
            throw new Impossible(text);
        }
    }

    private static Optional<ZoneId> zone(String zone) {
        if (zone == null) {
            return Optional.empty();
        }
        if (zone.equals("Z") || zone.matches("[+-].*")) {
            return Optional.of(ZoneOffset.of(zone));
        }
        return Optional.of(DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).parse(zone).query(
                java.time.temporal.TemporalQueries.zone()));
    }

    private Instant words(String text) {
        try {
            return instant(last.parse(text));
        } catch (DateTimeException e) {
            for (DateTimeFormatter formatter : WORDS) {
                try {
                    Instant read = instant(formatter.parse(text));
                    last = formatter;
                    return read;
                } catch (DateTimeException other) {
                    e.addSuppressed(other);
                }
            }
            throw e;
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        LocalDate day = LocalDate.from(parsed);
        if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return parsed.isSupported(ChronoField.OFFSET_SECONDS) && parsed.query(
                    java.time.temporal.TemporalQueries.zoneId()) == null ? OffsetDateTime.from(parsed).toInstant()
                    : ZonedDateTime.from(parsed).toInstant();
        }
        return LocalDateTime.of(day, LocalTime.from(parsed)).toInstant(ZoneOffset.UTC);
    }
}
