// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.core.ProblemException;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.testkit.FreshPanel;
import parley.plugins.words.KeywordInContext.Sort;

/** Lines around keywords, in texts that can be read at a glance. */
class KeywordInContextTest {

    @RegisterExtension
    static final FreshPanel FRESH = new FreshPanel();

    private Talk talk;

    @BeforeEach
    void speak() {
        talk = new Talk(FRESH);
        talk.says("a", "en", "My grinder is loud, the old grinder was not.")
                .says("b", "en", "Quiet Grinders\nare rare")
                .says("c", "nb", "Ny kvern 😀grinder😀 hjemme")
                .says(null, "en", "grinding coffee beans by hand").done();
    }

    private static KeywordInContext.Asked asked(String keyword, boolean forms, Sort sort) {
        return new KeywordInContext.Asked(keyword, forms, Language.OF_POST, 60, sort, 100, Within.ALL);
    }

    /** "M001: My [grinder] is loud". */
    private static List<String> lines(Outcome outcome) {
        return outcome.table().rows().stream().map(row -> row.label() + ": " + word(row, 1) + "[" + word(row, 2) + "]"
                + word(row, 3)).toList();
    }

    private static String word(Table.Row row, int column) {
        return row.cells().get(column).mark();
    }

    @Test
    void linesAreSortedByWhatStandsAround() {
        assertEquals(List.of("M001: My [grinder] is loud, the old grinder was not.",
                "M001: My grinder is loud, the old [grinder] was not.", "M003: Ny kvern 😀[grinder]😀 hjemme"),
                lines(talk.context(asked("grinder", false, Sort.TIME))));
        assertEquals(List.of("M003: Ny kvern 😀[grinder]😀 hjemme", "M001: My [grinder] is loud, the old grinder was not.",
                "M001: My grinder is loud, the old [grinder] was not."),
                lines(talk.context(asked("GRINDER", false, Sort.RIGHT))), "hjemme, is, was");
        assertEquals(List.of("M003: Ny kvern 😀[grinder]😀 hjemme", "M001: My [grinder] is loud, the old grinder was not.",
                "M001: My grinder is loud, the old [grinder] was not."),
                lines(talk.context(asked("grinder", false, Sort.LEFT))), "kvern, my, old");
    }

    @Test
    void otherFormsAndAnyEndingOnRequest() {
        assertEquals(List.of("M002: Quiet [Grinders] are rare"), lines(talk.context(asked("grinders", false, Sort.TIME))));
        assertEquals(List.of("M001", "M001", "M002", "M003"), talk.context(asked("grinders", true, Sort.TIME)).table().rows()
                .stream().map(Table.Row::label).toList());
        assertEquals(List.of("M001", "M001", "M002", "M003", "not known"), talk.context(asked("grind*", false, Sort.TIME)).table()
                .rows().stream().map(Table.Row::label).toList());
    }

    @Test
    void aPhraseStandsInOneBreath() {
        assertEquals(List.of("M001: My grinder is loud, the [old grinder] was not."),
                lines(talk.context(asked("old  grinder", false, Sort.TIME))));
        assertEquals(List.of(), lines(talk.context(asked("loud the", false, Sort.TIME))), "a comma is between them");
        assertEquals(List.of("not known: [grinding coffee beans] by hand"),
                lines(talk.context(asked("grinding coffee bean*", false, Sort.TIME))));
    }

    @Test
    void eachLineOpensItsPost() {
        Outcome outcome = talk.context(asked("grinder", false, Sort.TIME));
        for (Table.Row row : outcome.table().rows()) {
            row.cells().forEach(cell -> assertEquals(1, cell.evidence().posts().size()));
        }
        assertEquals(List.of(1L, 1L, 3L), outcome.table().rows().stream()
                .map(row -> row.cells().get(0).evidence().posts().get(0).number()).toList());
        assertEquals("3 places in 2 posts of 2 members, without hosts.", outcome.notes().get(0));
        assertEquals("words.keyword", assertThrows(ProblemException.class,
                () -> talk.context(asked("...", false, Sort.TIME))).problem().code());
    }

    @Test
    void longTextsAreCutBetweenWords() {
        KeywordInContext.Asked narrow = new KeywordInContext.Asked("loud", false, Language.EN, 12, Sort.TIME, 100, Within.ALL);
        assertEquals(List.of("M001: …grinder is [loud], the old…"), lines(talk.context(narrow)));
    }

    @Test
    void aPlaceKeepsItsPositionInTheText() {
        Line line = Line.of(talk.said().get(1), 6, 14, 40);
        assertEquals("Grinders", line.keyword());
        assertEquals("Quiet ", line.left());
        assertEquals(" are rare", line.right(), "a line end is a space here");
        assertTrue(line.byLeft().equals("quiet") && line.byRight().equals("are rare"));
    }
}
