// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Steps from a place in a text to its word, sentence, paragraph and the whole. Without SWT. */
public final class Widening {

    private Widening() {
    }

    /**
     * Returns the next wider range that holds the one given: sentence, then paragraph, then all of the text.
     *
     * @return start and end; the same again when it is all of the text already
     */
    public static int[] wider(String text, int start, int end) {
        for (int[] range : List.of(sentence(text, start), paragraph(text, start), new int[] {0, text.length()})) {
            boolean holds = range[0] <= start && range[1] >= end;
            if (holds && range[1] - range[0] > end - start) {
                return range;
            }
        }
        return new int[] {0, text.length()};
    }

    /** Returns the sentence at a place, without blanks around it. */
    public static int[] sentence(String text, int at) {
        BreakIterator breaks = BreakIterator.getSentenceInstance();
        int[] paragraph = paragraph(text, at);
        breaks.setText(text.substring(paragraph[0], paragraph[1]));
        int inside = Math.max(0, Math.min(at, paragraph[1] - 1) - paragraph[0]);
        if (paragraph[1] == paragraph[0]) {
            return paragraph;
        }
        int end = breaks.following(inside);
        int start = breaks.previous();
        return trim(text, paragraph[0] + start, end == BreakIterator.DONE ? paragraph[1] : paragraph[0] + end);
    }

    /** Returns the paragraph at a place: between line breaks, without blanks around it. */
    public static int[] paragraph(String text, int at) {
        int start = Math.min(at, text.length());
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        int end = Math.min(at, text.length());
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return trim(text, start, end);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static int[] trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new int[] {start, end};
    }

    /** Returns a range widened to whole words, without blanks at its ends. */
    public static int[] words(String text, int start, int end) {
        List<Integer> breaks = wordBreaks(text);
        int from = breaks.stream().filter(i -> i <= start).mapToInt(i -> i).max().orElse(0);
        int to = breaks.stream().filter(i -> i >= end).mapToInt(i -> i).min().orElse(text.length());
        return trim(text, from, Math.max(from, to));
    }

    /** Returns the end of the next word after a place, or the start of the word before it. */
    public static int step(String text, int at, boolean forward) {
        int place = at;
        if (forward) {
            while (place < text.length() && !Character.isLetterOrDigit(text.charAt(place))) {
                place++;
            }
            while (place < text.length() && Character.isLetterOrDigit(text.charAt(place))) {
                place++;
            }
        } else {
            while (place > 0 && !Character.isLetterOrDigit(text.charAt(place - 1))) {
                place--;
            }
            while (place > 0 && Character.isLetterOrDigit(text.charAt(place - 1))) {
                place--;
            }
        }
        return place;
    }

    private static List<Integer> wordBreaks(String text) {
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(text);
        List<Integer> breaks = new ArrayList<>();
        for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
            breaks.add(at);
        }
        return breaks;
    }
}
