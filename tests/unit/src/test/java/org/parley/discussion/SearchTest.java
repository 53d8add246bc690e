// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.Revision;
import org.parley.discussion.internal.search.SearchService;
import org.parley.testkit.TemporaryStore;

class SearchTest {

    private Talk talk;
    private SearchService search;

    @BeforeEach
    void talk() {
        talk = new Talk(TemporaryStore.Kind.DERBY);
        search = new SearchService(talk.data);
        add("en1", "en", "The brewer was brewing with citra hops; the oat-milk cap was hard to open.");
        add("en2", "en", "A hop, and caf\u00E9 latte. To be or not to be \uD83C\uDF7A");
        add("fi1", "fi", "Hanke on hyv\u00E4, ja kaurajuomat maistuvat.");
        add("nb1", "nb", "Bl\u00E5b\u00E6r og fl\u00F8te i kjelleren");
        add("vi1", "vi", "S\u1EEFa y\u1EBFn m\u1EA1ch r\u1EA5t ngon");
        add("ru1", "ru", "\u043C\u043E\u043B\u043E\u043A\u043E \u0438\u0437 \u043E\u0432\u0441\u0430");
        add("no1", null, "The taste of it is fine, and the tasting was not.");
    }

    @AfterEach
    void close() {
        search.close();
        talk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brewed            | en1
            HOPS              | en1,en2
            brewing citra     | en1
            brewing latte     |
            cafe              | en2
            "citra hops"      | en1
            "hops citra"      |
            "to be or not"    | en2
            \u201Coat milk\u201D | en1
            oat-milk          | en1
            milk oat          | en1
            brew*             | en1
            citr* ope*        | en1
            hanketta          | fi1
            kauraJuoma        | fi1
            hyva              | fi1
            blabaer           | nb1
            fl\u00F8te        | nb1
            sua yen mach      | vi1
            s\u1EEFa          | vi1
            \u043C\u043E\u043B\u043E\u043A\u0430 | ru1
            tasted            | no1
            zzz               |
            the the           | en1,no1
            \uD83C\uDF7A      | en2
            """)
    void finds(String query, String expected) {
        assertEquals(expected == null ? "" : expected, found(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"open", "*", "!!!", "\"\"", "- + ~"})
    void saysWhatItCannotRead(String query) {
        ProblemException e = assertThrows(ProblemException.class, () -> search.find(Talk.PANEL, query, 10));
        assertEquals("search.query", e.problem().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "title:\"x\" AND", "(((", "[a TO b]", "x~99999", "x^", "\\", "/re(/", "a\u0000b",
        "NOT", "AND OR", "**a", "a**", "\uD83C", "&& ||"})
    void noQueryBreaksIt(String query) {
        try {
            assertTrue(search.find(Talk.PANEL, query, 10).size() <= 7);
        } catch (ProblemException e) {
            assertEquals("search.query", e.problem().code());
        }
    }

    @Test
    void refusesEndlessQueries() {
        assertThrows(ProblemException.class, () -> search.find(Talk.PANEL, "a ".repeat(60), 10));
        assertThrows(ProblemException.class, () -> search.find(Talk.PANEL, "a".repeat(2000), 10));
    }

    @Test
    void followsWhatIsWrittenRevisedAndHidden() {
        assertEquals("", found("sourdough"));
        add("new", "en", "Sourdough!");
        assertEquals("new", found("sourdough"));
        talk.discussions.revise(Talk.HOST, talk.post("new").id(), "Rye", Revision.EDIT);
        assertEquals("", found("sourdough"));
        assertEquals("new", found("rye"));
        talk.moderation.decide(Talk.MODERATOR, talk.post("new").id(), Decision.Step.HIDE, "off-topic", "", List.of());
        assertEquals("", found("rye"));
        talk.moderation.decide(Talk.MODERATOR, talk.post("new").id(), Decision.Step.APPROVE, "fine", "", List.of());
        assertEquals("new", found("rye"));
    }

    @Test
    void theExcerptIsAroundTheFirstMatchOnOneLine() {
        add("long", "en", "word ".repeat(100) + "needle\nin a haystack " + "straw ".repeat(100));
        String excerpt = search.find(Talk.PANEL, "needles", 1).get(0).excerpt();
        assertTrue(excerpt.startsWith("\u2026"), excerpt);
        assertTrue(excerpt.endsWith("\u2026"), excerpt);
        assertTrue(excerpt.contains("word needle in a haystack straw"), excerpt);
        assertTrue(excerpt.length() <= 164, excerpt);
        assertEquals("A hop, and caf\u00E9 latte. To be or not to be \uD83C\uDF7A",
                search.find(Talk.PANEL, "latte", 1).get(0).excerpt());
    }

    @Test
    void givesTheBestFirstAndNoMoreThanAskedFor() {
        for (int i = 0; i < 30; i++) {
            add("filler" + i, "en", "marzipan " + "and much else besides ".repeat(i + 1));
        }
        add("best", "en", "marzipan marzipan");
        List<Search.Found> found = search.find(Talk.PANEL, "marzipan", 5);
        assertEquals(5, found.size());
        assertEquals(talk.post("best").id(), found.get(0).postId());
        assertTrue(found.get(0).score() >= found.get(4).score());
    }

    /** What stands at the places of a query, post by post. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brewed        | en1: brewing
            brew*         | en1: brewer, brewing
            hop           | en1: hops; en2: hop
            "to be"       | en2: To be, to be
            brewing citra | en1: brewing, citra
            brewing latte |
            oat-milk      | en1: oat-milk
            hanketta      | fi1: Hanke
            sua           | vi1: S\u1EEFa
            cafe          | en2: caf\u00E9; nfd: cafe\u0301
            end           | nfd: e\u0301nd
            \u043C\u043E\u043B\u043E\u043A\u0430 | ru1: \u043C\u043E\u043B\u043E\u043A\u043E
            \uD83C\uDF7A  | en2: \uD83C\uDF7A
            """)
    void placesAreWhatStandsInTheText(String query, String expected) {
        add("nfd", "en", "A\u0308iti\u0301 cafe\u0301 \uD83D\uDC68\u200D\uD83D\uDC69 e\u0301nd.");
        assertEquals(expected == null ? "" : expected, places(query));
    }

    @Test
    void placesKnowTheirVersionAndLeaveOutWhatDoesNotCount() {
        add("new", "en", "Sourdough and sourdough");
        Search.Placed placed = search.places(Talk.PANEL, "sourdough", Progress.none()).get(0);
        assertEquals(talk.post("new").text().id(), placed.textId());
        assertEquals(List.of(new Search.Span(0, 9), new Search.Span(14, 23)), placed.spans());
        talk.discussions.revise(Talk.HOST, talk.post("new").id(), "No sourdough", Revision.EDIT);
        placed = search.places(Talk.PANEL, "sourdough", Progress.none()).get(0);
        assertEquals(talk.post("new").text().id(), placed.textId());
        assertEquals(List.of(new Search.Span(3, 12)), placed.spans());
        talk.moderation.decide(Talk.MODERATOR, talk.post("new").id(), Decision.Step.HIDE, "off-topic", "", List.of());
        assertEquals(List.of(), search.places(Talk.PANEL, "sourdough", Progress.none()));
        assertThrows(ProblemException.class, () -> search.places(Talk.PANEL, "!", Progress.none()));
    }

    private String places(String query) {
        return search.places(Talk.PANEL, query, Progress.none()).stream().map(placed -> {
            Post post = talk.now().posts().get(placed.postId());
            return post.sourceId() + ": " + placed.spans().stream()
                    .map(span -> post.text().words().substring(span.start(), span.end())).collect(Collectors.joining(", "));
        }).sorted().collect(Collectors.joining("; "));
    }

    private void add(String id, String language, String words) {
        NewPost post = Talk.starter(id, "t", null, "2026-01-05T10:00:00Z", words);
        talk.add(List.of(Talk.topic("t")), new ArrayList<>(List.of(new NewPost(post.sourceId(), post.topic(), post.kind(),
                null, null, post.noAuthor(), post.at(), language, words, null, false))));
    }

    private String found(String query) {
        return search.find(Talk.PANEL, query, 50).stream().map(f -> talk.now().posts().get(f.postId()).sourceId())
                .sorted().collect(Collectors.joining(","));
    }
}
