// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;

/** How codes, dates and quotes are written in this room. */
final class Words {

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_LINE = 200;

    private final Messages messages = Messages.of(Words.class);
    private final LocalDate today;
    private final ZoneId zone = ZoneId.systemDefault();

    Words(Instant now) {
        this.today = now.atZone(zone).toLocalDate();
    }

    /** "today 10:12", "11 Nov 07:42", with the year when it is another one. */
    String when(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        String time = format("HH:mm", at);
        if (day.equals(today)) {
            return messages.get("today.at", time);
        }
        return format(day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy", at) + " " + time;
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(zone));
    }

    /** The path of a code as people read it, without its own name: "Product › Packaging". */
    static String above(Codebook codebook, Code code) {
        Code parent = code.parentId() == null ? null : codebook.codes().get(code.parentId());
        return parent == null ? "" : codebook.path(parent).replace(Codebook.SEPARATOR, " \u203A ");
    }

    static String path(Codebook codebook, Code code) {
        return codebook.path(code).replace(Codebook.SEPARATOR, " \u203A ");
    }

    /** Words in quotation marks, on one line, shortened in the middle of nothing. */
    static String quote(String words) {
        return quote(words, LONGEST_QUOTE);
    }

    private static String quote(String words, int most) {
        return "\u201C" + shortened(words.strip().replaceAll("\\s+", " "), most) + "\u201D";
    }

    /** The words of a coding in quotation marks; of one that lost its words nothing. */
    static String quoted(Coding coding, Post post) {
        return coding.adrift() ? "" : quote(post, coding.start(), coding.end());
    }

    /** The beginning of the words of a coding in quotation marks. */
    static String brief(Coding coding, Post post) {
        String words = post.text().words();
        return quote(words.substring(Math.min(coding.start(), words.length()), Math.min(coding.end(), words.length())));
    }

    /** A part of what a post says, in quotation marks. */
    static String quote(Post post, int start, int end) {
        String words = post.text().words();
        return quote(words.substring(Math.min(start, words.length()), Math.min(end, words.length())), LONGEST_LINE);
    }

    /** The name of a code within a sentence; one that is a quote already gets no second marks. */
    static String named(String name) {
        return name.startsWith("\u201C") ? name : "\u201C" + name + "\u201D";
    }

    /** At most so many characters, with an ellipsis where the rest was, no character torn. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = org.parley.coding.Characters.before(text, most - 1);
        return text.substring(0, end).strip() + "\u2026";
    }

    static CodeColor color(Code code) {
        return CodeColor.at(code.colour() - 1);
    }

    static ChipPattern pattern(Code code) {
        return switch (code.pattern()) {
            case SOLID -> ChipPattern.SOLID;
            case DASHED -> ChipPattern.DASHED;
            case DOUBLE -> ChipPattern.DOUBLE;
            case HOLLOW -> ChipPattern.HOLLOW;
        };
    }

    /** Definition and what does not belong, as one text. */
    String explained(Code code) {
        String not = code.exclude().isBlank() ? "" : messages.get("code.not", code.exclude().strip());
        return (code.definition().strip() + " " + not).strip();
    }
}
