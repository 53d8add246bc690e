// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text may be cut so that no character a person sees (with its accents, an emoji with its parts) is torn. All
 * places are UTF-16 positions from 0 to the length of the text. Any thread.
 */
public final class Characters {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Characters() {
    }

    /** True when {@code start} to {@code end} is a range that a coding may have in this text. */
    public static boolean fits(String text, int start, int end) {
        return start >= 0 && start < end && end <= text.length() && whole(text, start) && whole(text, end);
    }

    /** True when no character is torn at this place. */
    public static boolean whole(String text, int at) {
        if (at <= 0 || at >= text.length() || plain(text.charAt(at - 1)) && plain(text.charAt(at))) {
            return true;
        }
        int from = lineStart(text, at);
        Matcher cluster = CLUSTER.matcher(text).region(from, text.length());
        int end = from;
        while (end < at && cluster.find()) {
            end = cluster.end();
        }
        return end == at;
    }

    /** The nearest place at or before this one where the text may be cut. */
    public static int before(String text, int at) {
        int place = at;
        while (!whole(text, place)) {
            place--;
        }
        return place;
    }

    /** The nearest place at or after this one where the text may be cut. */
    public static int after(String text, int at) {
        int place = at;
        while (!whole(text, place)) {
            place++;
        }
        return place;
    }

    /** All places where the text may be cut, both ends among them. */
    public static BitSet cuts(String text) {
        BitSet cuts = new BitSet(text.length() + 1);
        cuts.set(0);
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find()) {
            cuts.set(cluster.end());
        }
        return cuts;
    }

    /** Letters, digits, space and signs of ASCII join with nothing but a mark, which is not one of them. */
    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7f;
    }

    /** Clusters never reach across a line break, so counting may start at the line. */
    private static int lineStart(String text, int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) != '\n') {
            from--;
        }
        return from;
    }
}
