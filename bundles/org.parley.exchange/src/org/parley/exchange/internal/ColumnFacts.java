// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of one column are like; found in one pass over the file. */
final class ColumnFacts {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 80;

    final int index;
    final String name;
    /** Header in small letters without tags, marks and leading "what is your". */
    final String plain;
    final boolean question;
    /** Learns from all values how the dates are written; null for a column that nobody takes for one. */
    final DateReader dates;
    final List<String> samples = new ArrayList<>();
    private final Set<Integer> distinct = new HashSet<>();
    private long rows;
    private long filled;
    private long characters;
    private long sentences;
    private long emails;
    private long stateWords;
    private long wholeNumbers;
    private boolean counts = true;

    /** @param saidDate whether a person said that the column holds dates */
    ColumnFacts(int index, String name, boolean saidDate) {
        this.index = index;
        this.name = name;
        String line = HtmlText.line(name);
        this.question = line.endsWith("?") || line.split("\\s+").length >= 5;
        this.plain = line.toLowerCase(Locale.ROOT).replaceAll("[_\\-.]+", " ").replaceAll("[?:*]+$", "")
                .replaceAll("^(what is|what's) (your|the) ", "").replaceAll("\\s*\\(utc\\)$", "")
                .replaceAll("\\s+", " ").strip();
        this.dates = saidDate || ColumnGuess.maybeDate(plain) ? new DateReader(Optional.empty()) : null;
    }

    void take(String value) {
        rows++;
        if (value.isBlank()) {
            counts = false;
            return;
        }
        String trimmed = value.strip();
        filled++;
        characters += trimmed.length();
        distinct.add(trimmed.hashCode());
        sentences += words(trimmed) >= 4 ? 1 : 0;
        emails += trimmed.indexOf('@') > 0 && trimmed.length() < 200 && EMAIL.matcher(trimmed).matches() ? 1 : 0;
        stateWords += trimmed.length() <= SourceState.LONGEST && SourceState.of(trimmed) != null ? 1 : 0;
        if (dates != null) {
            dates.look(trimmed);
        }
        boolean whole = trimmed.length() < 10 && trimmed.chars().allMatch(c -> c >= '0' && c <= '9');
        wholeNumbers += whole ? 1 : 0;
        counts = counts && whole && (Integer.parseInt(trimmed) == rows || Integer.parseInt(trimmed) == rows - 1);
        if (samples.size() < SAMPLES) {
            samples.add(Limits.cut(trimmed, SAMPLE_LENGTH));
        }
    }

    private static int words(String text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length() && words < 4; i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !in ? 1 : 0;
            in = letter;
        }
        return words;
    }

    boolean empty() {
        return filled == 0;
    }

    /** Every row has a value of its own. */
    boolean unique() {
        return filled > 0 && filled == rows && distinct.size() >= filled - filled / 10_000;
    }

    /** 0, 1, 2, ... or 1, 2, 3, ...: the number of the row and nothing else. */
    boolean rowCounter() {
        return counts && filled > 1;
    }

    double averageLength() {
        return filled == 0 ? 0 : (double) characters / filled;
    }

    /** What people wrote in their own words. */
    boolean freeText() {
        return filled > 0 && averageLength() >= 25 && sentences * 2 >= filled && distinct.size() >= 0.7 * filled;
    }

    boolean emails() {
        return filled > 0 && emails * 2 >= filled;
    }

    /** Nearly every value is a word for what a moderator decided. */
    boolean states() {
        return filled > 0 && stateWords >= 0.95 * filled;
    }

    boolean wholeNumbers() {
        return filled > 0 && wholeNumbers >= 0.9 * filled;
    }
}
