// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.parley.coding.Characters;
import org.parley.coding.find.Finder.Place;

/**
 * A place with the words around it, on one line: runs of white space are one space. Put together, the three parts are that
 * piece of the text; spaces beside the keyword belong to the left and right part.
 *
 * @param left    words before it; begins with {@code …} when there are more
 * @param keyword the words of the place
 * @param right   words after it; ends with {@code …} when there are more
 */
public record KeywordInContext(Place place, String left, String keyword, String right) {

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String MORE = "\u2026";
    /** Where scripts write no spaces between words a line still ends. */
    private static final int SIGNS_TO_A_WORD = 16;

    /** What lines are sorted by; what is equal stays in the order of time. */
    public enum Order {
        /** By the words before the keyword, the last of them first, without case, accents and punctuation. */
        LEFT,
        /** By the words after the keyword. */
        RIGHT,
        /** By the number of the post. */
        POST,
        /** By the time of the post. */
        DATE
    }

    /**
     * The line of a place.
     *
     * @param words how many words, parted by white space, stand at each side at most, beside the rest of a word that the
     *              keyword is a part of; at least 0
     */
    public static KeywordInContext of(Place place, int words) {
        String text = place.post().text().words();
        int from = before(text, place.start(), words);
        int to = after(text, place.end(), words);
        return new KeywordInContext(place, (from > 0 ? MORE : "") + line(text.substring(from, place.start())),
                line(place.words()), line(text.substring(place.end(), to)) + (to < text.length() ? MORE : ""));
    }

    private static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    private static int before(String text, int start, int words) {
        int least = Characters.before(text, Math.max(0, start - words * SIGNS_TO_A_WORD));
        // the rest of a word that the keyword is a part of comes along
        int at = words == 0 ? start : back(text, start, least, false);
        for (int i = 0; i < words && at > least; i++) {
            at = back(text, back(text, at, least, true), least, false);
        }
        return back(text, at, 0, true) == 0 ? 0 : at;
    }

    /** Goes back over white space, or over what is none. */
    private static int back(String text, int from, int least, boolean space) {
        int at = from;
        while (at > least && Character.isWhitespace(text.codePointBefore(at)) == space) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return Math.max(at, least);
    }

    private static int after(String text, int end, int words) {
        int most = Characters.after(text, Math.min(text.length(), end + words * SIGNS_TO_A_WORD));
        int at = words == 0 ? end : on(text, end, most, false);
        for (int i = 0; i < words && at < most; i++) {
            at = on(text, on(text, at, most, true), most, false);
        }
        return on(text, at, text.length(), true) == text.length() ? text.length() : at;
    }

    private static int on(String text, int from, int most, boolean space) {
        int at = from;
        while (at < most && Character.isWhitespace(text.codePointAt(at)) == space) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, most);
    }

    /** Lines in an order. */
    public static List<KeywordInContext> sorted(List<KeywordInContext> lines, Order order) {
        return switch (order) {
            case LEFT, RIGHT -> byKey(lines, line -> line.key(order));
            case POST -> lines.stream().sorted(Comparator.comparingLong(line -> line.place().post().number())).toList();
            case DATE -> lines.stream().sorted(Comparator.comparing((KeywordInContext line) -> line.place().post().at())
                    .thenComparing(line -> line.place().post().number())).toList();
        };
    }

    /** What the line is sorted by on one side, as text that sorts so; {@code order} is LEFT or RIGHT. */
    public String key(Order order) {
        return switch (order) {
            case LEFT -> leftKey(left);
            case RIGHT -> plain(right);
            default -> throw new IllegalArgumentException(order.name());
        };
    }

    /** A line with what it is sorted by. */
    private record Keyed(String key, KeywordInContext line) { }

    private static List<KeywordInContext> byKey(List<KeywordInContext> lines,
            Function<KeywordInContext, String> key) {
        return lines.stream().map(line -> new Keyed(key.apply(line), line)).sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::line).toList();
    }

    private static String leftKey(String left) {
        List<String> words = Arrays.asList(plain(left).split(" "));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private static String plain(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SIGNS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
