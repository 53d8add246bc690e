// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;

/** Values as a reader sees them, the same in every format. */
public final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d\u00A0MMM\u00A0uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final String UNDEFINED = "\u2013";
    private static final char REPLACEMENT = '\uFFFD';

    private Shown() {
    }

    /** A cell as text: "1 234", "59 %", "24 Aug 2026"; empty for null. */
    public static String cell(Column column, Cell cell) {
        Object value = cell.value();
        if (value == null) {
            return "";
        }
        if (value instanceof Instant at) {
            return day(at);
        }
        if (value instanceof Double share && column.kind() == Column.Kind.SHARE) {
            return Math.round(share * 100) + "\u00A0%";
        }
        if (value instanceof Integer || value instanceof Long) {
            return count(((Number) value).longValue());
        }
        return String.valueOf(value);
    }

    /** A cell of an analysis as text: "1 234", "59 % BC", "0.125", "-0.50", "<5"; a dash for a share of no base. */
    public static String cell(Table.Cell cell) {
        if (cell.value() == null) {
            return cell.mark().isEmpty() && cell.kind() != Table.Kind.NONE && cell.kind() != Table.Kind.WORDS
                    ? UNDEFINED : cell.mark();
        }
        return switch (cell.kind()) {
            case SHARE -> Math.round(cell.value() * 100) + "\u00A0%"
                    + (cell.letters().isEmpty() ? "" : "\u00A0" + cell.letters());
            case COEFFICIENT -> String.format(Locale.ROOT, "%.3f", cell.value());
            case SCORE -> BigDecimal.valueOf(cell.value()).setScale(2, RoundingMode.HALF_UP).toPlainString();
            default -> count(Math.round(cell.value()));
        };
    }

    /** A number of things: "1 690", with a thin space in the thousands at which no line breaks. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
    }

    /** A day in UTC: "24 Aug 2026"; no line breaks in it. */
    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A minute in UTC: "2026-08-24 06:30". */
    public static String minute(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /**
     * Text that XML can hold: control characters other than tab and line breaks, halves of surrogate pairs and
     * noncharacters become U+FFFD. Everything people write on purpose stays.
     */
    public static String storable(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int length = Character.charCount(point);
            boolean fine = point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point < 0xD800
                    || point > 0xDFFF && point < 0xFFFE || point > 0xFFFF;
            if (!fine && clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (clean != null) {
                if (fine) {
                    clean.appendCodePoint(point);
                } else {
                    clean.append(REPLACEMENT);
                }
            }
            i += length;
        }
        return clean == null ? text : clean.toString();
    }
}
