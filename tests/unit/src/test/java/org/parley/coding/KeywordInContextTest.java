// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.coding.find.Finder.Place;
import org.parley.coding.find.KeywordInContext;
import org.parley.coding.find.KeywordInContext.Order;
import org.parley.discussion.Post;

class KeywordInContextTest {

    private static Post post(long number, String at, String words) {
        return new Post(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), number, Post.Kind.REPLY, null, "unknown", null,
                Instant.parse(at), null, null, Post.State.VISIBLE, new Post.Text(UUID.randomUUID(), 1, words));
    }

    private static KeywordInContext line(String text, String keyword, int words) {
        int start = text.indexOf(keyword);
        return KeywordInContext.of(new Place(post(1, "2026-01-01T00:00:00Z", text), start, start + keyword.length()), words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            one two cap three four|cap|1|\u2026two |cap| three\u2026
            one two cap three four|cap|2|one two |cap| three four
            one two cap three four|cap|9|one two |cap| three four
            one two cap three four|cap|0|\u2026|cap|\u2026
            one two unleaked. Three|leak|1|\u2026two un|leak|ed. Three
            cap|cap|3||cap|
            a  b\\n cap\\t\\td|cap|1|\u2026b |cap| d
            \u0441\u043E\u043A \u0438 \u043C\u043E\u043B\u043E\u043A\u043E \u0442\u0443\u0442|\u043C\u043E\u043B\u043E\u043A\u043E|1|\u2026\u0438 |\u043C\u043E\u043B\u043E\u043A\u043E| \u0442\u0443\u0442
            """)
    void someWordsAtEachSide(String text, String keyword, int words, String left, String shown, String right) {
        KeywordInContext line = line(text.replace("\\n", "\n").replace("\\t", "\t"), keyword, words);
        assertEquals(left == null ? "" : left, line.left());
        assertEquals(shown, line.keyword());
        assertEquals(right == null ? "" : right, line.right());
    }

    @Test
    void noCharacterIsTornWhereNothingPartsTheWords() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        KeywordInContext line = line(family.repeat(9) + "cap" + family.repeat(9), "cap", 1);
        // 16 signs to a word: two families of eight signs
        assertEquals("\u2026" + family.repeat(2), line.left());
        assertEquals(family.repeat(2) + "\u2026", line.right());
    }

    @Property(tries = 500)
    void putTogetherItIsAPieceOfTheText(@ForAll String text, @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 10) int length, @ForAll @IntRange(max = 5) int words) {
        int start = Characters.before(text, Math.min(from, text.length()));
        int end = Characters.after(text, Math.min(text.length(), start + length));
        KeywordInContext line = KeywordInContext.of(new Place(post(1, "2026-01-01T00:00:00Z", text), start, end), words);
        String left = line.left().startsWith("\u2026") && !text.startsWith("\u2026") ? line.left().substring(1) : line.left();
        String right = line.right().endsWith("\u2026") && !text.endsWith("\u2026")
                ? line.right().substring(0, line.right().length() - 1) : line.right();
        assertTrue(squeezed(text).contains(squeezed(left + line.keyword() + right)), line::toString);
        assertEquals(squeezed(text.substring(start, end)), squeezed(line.keyword()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("(?U)\\s+", "");
    }

    @Test
    void sortedByWhatStandsLeftRightAndWhen() {
        Post first = post(2, "2026-01-01T00:00:00Z", "The \u00C9clair cap, zebra. A big cap apple. Odd, apple cap \u00E4t");
        Post second = post(1, "2026-01-02T00:00:00Z", "cap");
        List<KeywordInContext> lines = List.of(at(first, 11), at(first, 29), at(first, 51), at(second, 0));
        assertEquals(List.of("", "Odd, apple ", "A big ", "The \u00C9clair "), sorted(lines, Order.LEFT).stream()
                .map(line -> line.left().replaceAll(".*\\. ", "")).toList());
        assertEquals(List.of("", " apple. Odd, apple cap \u00E4t", " \u00E4t", ", zebra. A big cap apple. Odd, apple cap"
                + " \u00E4t"), sorted(lines, Order.RIGHT).stream().map(KeywordInContext::right).toList());
        assertEquals(List.of(1L, 2L, 2L, 2L), sorted(lines, Order.POST).stream().map(l -> l.place().post().number()).toList());
        assertEquals(List.of(2L, 2L, 2L, 1L), sorted(lines, Order.DATE).stream().map(l -> l.place().post().number()).toList());
    }

    private static List<KeywordInContext> sorted(List<KeywordInContext> lines, Order order) {
        return KeywordInContext.sorted(lines, order);
    }

    private static KeywordInContext at(Post post, int start) {
        assertEquals("cap", post.text().words().substring(start, start + 3));
        return KeywordInContext.of(new Place(post, start, start + 3), 20);
    }
}
