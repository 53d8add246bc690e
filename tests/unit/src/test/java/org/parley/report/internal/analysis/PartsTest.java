// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.PersonalData;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.TextWords;
import org.parley.discussion.internal.search.WordsOfPosts;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Head;

/** Codes by time and by activity, and words. */
class PartsTest {

    private final SmallPanel panel = new SmallPanel().codes("Taste", "Taste > Sweet", "Price")
            .member("Anna", "woman").member("Bo", "man").host("Marit")
            .post("p1", "Anna", "2025-12-29", "Diary", SmallPanel.WORDS)
            .post("p2", "Anna", "2026-01-04", "Shop", SmallPanel.WORDS)
            .post("p3", "Bo", "2026-01-12", "Shop", SmallPanel.WORDS).post("p4", "Bo", "2026-01-13", "", SmallPanel.WORDS)
            .coding("p1", "Taste > Sweet").coding("p2", "Taste > Sweet").coding("p3", "Taste > Sweet")
            .coding("p3", "Price");

    private Outcome time(CodeByTime.Step step, Grid.Show show) {
        return new CodeByTime(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new CodeByTime.Asked(step, show, null, Filter.ALL),
                Progress.none());
    }

    private static List<Double> values(Outcome outcome, String label) {
        return SmallPanel.row(outcome, label).cells().stream().map(Table.Cell::value).toList();
    }

    private static List<String> heads(Outcome outcome) {
        return outcome.table().heads().stream().map(Head::label).toList();
    }

    /** Monday 29 December 2025 to Sunday 4 January 2026 is the first week of 2026. */
    @Test
    void weeksAreThoseOfIsoAndNoneIsMissing() {
        Outcome weeks = time(CodeByTime.Step.WEEK, Grid.Show.MENTIONS);
        assertEquals(List.of("2026-W01", "2026-W02", "2026-W03"), heads(weeks));
        assertEquals(List.of(1.0, 0.0, 1.0), values(weeks, "Base: members who took part"));
        assertEquals(List.of(2.0, 0.0, 1.0), values(weeks, "Sweet"));
        assertEquals(List.of(2.0, 0.0, 1.0), values(weeks, "Taste"));
        assertEquals(List.of(1.0, 0.0, 1.0), values(time(CodeByTime.Step.WEEK, Grid.Show.MEMBERS), "Sweet"));
    }

    @Test
    void monthsAndSharesOfThoseWhoWrote() {
        Outcome months = time(CodeByTime.Step.MONTH, Grid.Show.SHARE);
        assertEquals(List.of("2025-12", "2026-01"), heads(months));
        assertEquals(List.of(1.0, 2.0), values(months, "Base: members who took part"));
        assertEquals(List.of(1.0, 1.0), values(months, "Sweet"));
        assertEquals(List.of(0.0, 0.5), values(months, "Price"));
    }

    @Test
    void activitiesInTheOrderInWhichTheyBegan() {
        Outcome outcome = new CodeByActivity(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new CodeByActivity.Asked(Grid.Show.MEMBERS, null, Filter.ALL), Progress.none());
        assertEquals(List.of("Diary", "Shop", "no activity"), heads(outcome));
        assertEquals(List.of(1.0, 2.0, 1.0), values(outcome, "Base: members who took part"));
        assertEquals(List.of(1.0, 2.0, 0.0), values(outcome, "Sweet"));
        assertEquals(List.of(0.0, 1.0, 0.0), values(outcome, "Price"));
    }

    private static Outcome words(SmallPanel talk, int fewest) {
        PersonalData personal = (PersonalData) java.lang.reflect.Proxy.newProxyInstance(PersonalData.class.getClassLoader(),
                new Class<?>[] {PersonalData.class}, (proxy, method, args) -> (PersonalData.Names) text ->
                        text.equalsIgnoreCase("Marit") ? List.of(new Hit(0, text.length(), PersonalData.NAME)) : List.of());
        TextWords words = new WordsOfPosts();
        return new WordFrequency(talk.sources(), new HeldWords(words), personal).run(Actor.parley(), SmallPanel.PANEL,
                new WordFrequency.Asked(null, fewest, 100, Filter.ALL), Progress.none());
    }

    /** "cartons" is said three times by two members, "the", "is" and "my" are small words, Marit is a name. */
    @Test
    void formsOfAWordCountAsOneAndSmallWordsDoNotCount() {
        SmallPanel talk = new SmallPanel().member("Anna", "woman").member("Bo", "man").host("Marit")
                .post("p1", "Anna", "2026-01-01", "", "The cartons leak, my cartons leak. Marit knows it is so.")
                .post("p2", "Bo", "2026-01-02", "", "My carton is fine. Marit knows.")
                .post("p3", "Marit", "2026-01-03", "", "Which carton? Which price?");
        Outcome outcome = words(talk, 2);
        assertEquals(List.of("Base: members who took part", "cartons", "knows"),
                outcome.table().rows().stream().map(Table.Row::label).toList());
        // language, times, members, share, posts
        assertEquals("en", SmallPanel.cell(outcome, "cartons", 0).mark());
        assertEquals(3.0, SmallPanel.cell(outcome, "cartons", 1).value());
        assertEquals(2.0, SmallPanel.cell(outcome, "cartons", 2).value());
        assertEquals(1.0, SmallPanel.cell(outcome, "cartons", 3).value());
        assertEquals(2.0, SmallPanel.cell(outcome, "cartons", 4).value());
        assertTrue(outcome.notes().contains("1 words that are names of members are left out."), outcome.notes().toString());
        assertEquals(1, words(talk, 3).table().rows().size());
    }
}
