// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.core.ProblemException;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Parameters;
import org.parley.report.spi.Table;
import org.parley.testkit.FreshPanel;

/** Phrases of texts of a few words, counted by hand. */
class WordsAndPhrasesTest {

    @RegisterExtension
    static final FreshPanel FRESH = new FreshPanel();

    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(FRESH);
    }

    private static WordsAndPhrases.Asked asked(int shortest, int longest, int fewest) {
        return new WordsAndPhrases.Asked(shortest, longest, Language.OF_POST, false, false, List.of(), fewest, 100,
                Within.ALL);
    }

    /** Rows without the base: "cup of coffee 3 times 2 members 2 posts". */
    private static List<String> rows(Outcome outcome) {
        return outcome.table().rows().stream().filter(row -> row.role() == Table.Role.ENTRY).map(row -> row.label() + " "
                + number(row, 1) + " times " + number(row, 2) + " members " + number(row, 4) + " posts").toList();
    }

    private static long number(Table.Row row, int column) {
        return Math.round(row.cells().get(column).value());
    }

    @Test
    void phrasesHaveSmallWordsInsideOnly() {
        talk.says("a", "en", "A cup of coffee in the morning. The cup of coffee!")
                .says("b", "en", "My cup of coffee, and the morning.").done();
        assertEquals(List.of("cup of coffee 3 times 2 members 2 posts"), rows(talk.phrases(asked(3, 3, 2))));
        // "coffee in the morning" has four words, "morning the" begins no phrase of its own
        assertEquals(List.of("coffee 3 times 2 members 2 posts", "cup 3 times 2 members 2 posts",
                "cup of coffee 3 times 2 members 2 posts", "morning 2 times 2 members 2 posts"),
                rows(talk.phrases(asked(1, 3, 2))));
    }

    @Test
    void aCommaOrAFullStopEndsAPhrase() {
        talk.says("a", "en", "good coffee grinder. Grinder good").says("b", "en", "good, coffee grinder")
                .says("c", "en", "coffee-grinder").says("d", "en", "coffee\ngrinder").says("e", "en", "coffee\n\ngrinder").done();
        assertEquals(List.of("coffee grinder 4 times 4 members 4 posts"), rows(talk.phrases(asked(2, 2, 2))));
        assertEquals(List.of("coffee grinder 4 times 4 members 4 posts", "good coffee 1 times 1 members 1 posts",
                "grinder good 1 times 1 members 1 posts"), rows(talk.phrases(asked(2, 2, 1))));
    }

    @Test
    void whatTooFewMembersUseIsNotShown() {
        talk.says("a", "en", "kettle kettle kettle").says("a", "en", "kettle scale").says("b", "en", "scale")
                .says(null, "en", "kettle scale").says(null, "en", "kettle").done();
        Outcome two = talk.phrases(asked(1, 3, 2));
        assertEquals(List.of("scale 3 times 2 members 3 posts"), rows(two), "authors who are not known are no members");
        assertEquals(2, two.base());
        assertTrue(two.notes().contains("1 of 1 phrases that at least 2 members use are listed. What fewer members use is "
                + "not shown."), two.notes().toString());
        Parameters<WordsAndPhrases.Asked> declared = Parameters.of(WordsAndPhrases.Asked.class);
        assertEquals("5", declared.declared().stream().filter(one -> one.name().equals("fewest")).findFirst().orElseThrow()
                .initial(), "as everywhere in Parley");
    }

    @Test
    void formsCountAsOneAndShowAsTheOneUsedMost() {
        talk.says("a", "en", "grinders").says("b", "en", "Grinders").says("c", "en", "grinder")
                .says("d", "fi", "kahvi").says("e", "fi", "kahvin").says("f", "fi", "kahvia").done();
        assertEquals(List.of("grinders 3 times 3 members 3 posts"), rows(talk.phrases(asked(1, 1, 3))).subList(0, 1));
        Outcome apart = talk.phrases(new WordsAndPhrases.Asked(1, 1, Language.OF_POST, true, false, List.of(), 2, 100,
                Within.ALL));
        assertEquals(List.of("grinders 2 times 2 members 2 posts"), rows(apart));
        assertEquals(3, number(talk.phrases(asked(1, 1, 3)).table().rows().get(2), 2), "Finnish forms, too");
    }

    @Test
    void thePersonChoosesLanguageAndSmallWords() {
        talk.says("a", "en", "ikke kaffe").says("b", "en", "ikke kaffe").done();
        assertEquals(List.of("ikke kaffe 2 times 2 members 2 posts"), rows(talk.phrases(asked(2, 2, 2))));
        WordsAndPhrases.Asked norwegian = new WordsAndPhrases.Asked(1, 2, Language.NB, false, false, List.of(), 2, 100,
                Within.ALL);
        assertEquals(List.of("kaffe 2 times 2 members 2 posts"), rows(talk.phrases(norwegian)), "ikke is small there");
        WordsAndPhrases.Asked all = new WordsAndPhrases.Asked(1, 1, Language.NB, false, true, List.of(), 2, 100, Within.ALL);
        assertEquals(List.of("ikke 2 times 2 members 2 posts", "kaffe 2 times 2 members 2 posts"),
                rows(talk.phrases(all)));
        WordsAndPhrases.Asked without = new WordsAndPhrases.Asked(1, 2, Language.EN, false, false, List.of("Kaffe"), 2, 100,
                Within.ALL);
        assertEquals(List.of("ikke 2 times 2 members 2 posts"), rows(talk.phrases(without)));
    }

    @Test
    void wordsLeftOutAreLeftOutInAllForms() {
        talk.says("a", "en", "grinders and kettles").says("b", "en", "a grinder, a kettle").done();
        WordsAndPhrases.Asked without = new WordsAndPhrases.Asked(1, 1, Language.OF_POST, false, false, List.of("grinder"), 2,
                100, Within.ALL);
        assertEquals(List.of("kettle 2 times 2 members 2 posts"), rows(talk.phrases(without)));
    }

    @Test
    void aNumberOpensThePostsItRestsOn() {
        talk.says("a", "en", "kettle").says("b", "en", "nothing").says("c", "en", "the kettle").done();
        Outcome outcome = talk.phrases(asked(1, 1, 2));
        Table.Row row = outcome.table().rows().get(1);
        assertEquals("kettle", row.label());
        assertEquals(List.of(1L, 3L), row.cells().get(2).evidence().posts().stream().map(post -> post.number()).toList());
        assertEquals(2 / 3.0, row.cells().get(3).value(), 1e-9);
    }

    @Test
    void aPeriodAndAnActivityNarrowWhatIsRead() {
        talk.says("a", "en", "kettle").says("b", "en", "kettle").done();
        Within later = new Within(LocalDate.of(2026, 1, 6), null, "");
        assertEquals(List.of(), rows(talk.phrases(new WordsAndPhrases.Asked(1, 1, Language.EN, false, false, List.of(), 1,
                100, later))));
        Within round = new Within(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6), "Evening round");
        assertFalse(rows(talk.phrases(new WordsAndPhrases.Asked(1, 1, Language.EN, false, false, List.of(), 1, 100, round)))
                .isEmpty());
        ProblemException order = assertThrows(ProblemException.class, () -> talk.phrases(new WordsAndPhrases.Asked(1, 1,
                Language.EN, false, false, List.of(), 1, 100, new Within(later.from(), later.from(), ""))));
        assertEquals("words.period", order.problem().code());
        assertEquals("words.length", assertThrows(ProblemException.class, () -> talk.phrases(asked(3, 2, 1))).problem()
                .code());
    }
}
