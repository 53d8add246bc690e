// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

/**
 * Translates between the places that a file counts in a text and UTF-16 positions, both from 0 to the length of the
 * text. The one place where this is done.
 */
final class Offsets {

    /**
     * What one step of a file's counting is.
     *
     * @param codePoints true as the specification says; false where a program counts UTF-16 units
     * @param lineEnds   true where a program counts CR LF as one
     * @param mark       1 where a program counts the byte order mark before the text, else 0
     */
    record Counting(boolean codePoints, boolean lineEnds, int mark) {

        /** As the specification says. */
        static final Counting STANDARD = new Counting(true, false, 0);
    }

    private final int mark;
    private final int length;
    /** UTF-16 position of each counted place; null when they are the same. */
    private final int[] places;

    Offsets(String text, Counting counting) {
        mark = counting.mark();
        length = text.length();
        int[] found = new int[text.length() + 1];
        int count = 0;
        for (int at = 0; at < text.length(); at += step(text, at, counting)) {
            found[count++] = at;
        }
        found[count] = text.length();
        places = count == text.length() ? null : java.util.Arrays.copyOf(found, count + 1);
    }

    /** The mapping as the specification says it. */
    static Offsets standard(String text) {
        return new Offsets(text, Counting.STANDARD);
    }

    private static int step(String text, int at, Counting counting) {
        char here = text.charAt(at);
        boolean pair = at + 1 < text.length() && (counting.codePoints() && Character.isHighSurrogate(here)
                && Character.isLowSurrogate(text.charAt(at + 1))
                || counting.lineEnds() && here == '\r' && text.charAt(at + 1) == '\n');
        return pair ? 2 : 1;
    }

    /** How many places there are after the first: the length of the text as the file counts it. */
    int last() {
        return (places == null ? length : places.length - 1) + mark;
    }

    /** The UTF-16 position of a place from 0 to {@link #last()}. */
    int position(int place) {
        int counted = Math.max(0, place - mark);
        return places == null ? counted : places[counted];
    }

    /** The place of a UTF-16 position; the place before it when the position stands inside a counted step. */
    int place(int position) {
        if (places == null) {
            return position + mark;
        }
        int found = java.util.Arrays.binarySearch(places, position);
        return (found >= 0 ? found : -found - 2) + mark;
    }
}
