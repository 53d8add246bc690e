// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.parley.discussion.Post;

/**
 * A place of a word with what stands around it, on one line.
 *
 * @param start first UTF-16 position in the post
 * @param end   position after the last
 * @param left  what stands before, as far as asked for; empty at the beginning
 * @param right what stands behind
 */
record Line(Post post, int start, int end, String left, String keyword, String right) {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String MORE = "\u2026";

    /**
     * A place on a line.
     *
     * @param width characters on each side; a word that would be cut is left out
     */
    static Line of(Post post, int start, int end, int width) {
        String words = post.text().words();
        return new Line(post, start, end, before(words, start, width), tidy(words.substring(start, end)),
                after(words, end, width));
    }

    private static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }

    private static String before(String words, int start, int width) {
        int far = boundary(words, Math.max(0, start - 2 * width - 20));
        String left = tidy(words.substring(far, start));
        if (far == 0 && left.length() <= width) {
            return left.stripLeading();
        }
        int from = Math.max(0, left.length() - width);
        int space = left.indexOf(' ', from);
        String cut = space < 0 || space == left.length() - 1 ? left.substring(boundary(left, from)) : left.substring(space + 1);
        return MORE + cut;
    }

    private static String after(String words, int end, int width) {
        int far = boundary(words, Math.min(words.length(), end + 2 * width + 20));
        String right = tidy(words.substring(end, far));
        if (far == words.length() && right.length() <= width) {
            return right.stripTrailing();
        }
        int to = Math.min(right.length(), width);
        int space = right.lastIndexOf(' ', to);
        return (space <= 0 ? right.substring(0, boundary(right, to)) : right.substring(0, space)) + MORE;
    }

    /** A position that parts no character in two. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** What lines are sorted by before their keyword: the nearest word first. */
    String byLeft() {
        List<String> words = Arrays.asList(plain(left).split(" "));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    /** What lines are sorted by behind their keyword. */
    String byRight() {
        return plain(right);
    }

    private static String plain(String text) {
        return tidy(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s]", " ")).strip();
    }
}
