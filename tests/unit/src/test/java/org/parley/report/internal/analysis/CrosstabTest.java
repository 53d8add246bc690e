// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.report.internal.analysis.SmallPanel.cell;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.report.Block.Evidence;
import org.parley.report.internal.analysis.Crosstab.Asked;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;

class CrosstabTest {

    private static final int ALL = 0;
    private static final int ALL_SHARE = 1;
    private static final int FIRST = 2;
    private static final int FIRST_SHARE = 3;
    private static final int SECOND = 4;
    private static final int SECOND_SHARE = 5;

    private static Outcome run(SmallPanel panel, int confidence) {
        return new Crosstab(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new Asked("gender", null, confidence, Filter.ALL),
                Progress.none());
    }

    private static List<String> shown(Outcome outcome, String code) {
        return SmallPanel.row(outcome, code).cells().stream().map(Shown::cell).map(s -> s.replace('\u00A0', ' ')).toList();
    }

    /**
     * 12 of 50 men and 20 of 40 women: pooled 32/90, error sqrt(32/90 * 58/90 * (1/40 + 1/50)) = 0.1015437,
     * z = 0.26 / 0.1015437 = 2.5605, which is 95 % (1.960) and not 99 % (2.576).
     */
    @Test
    void aSignificantlyHigherShareHasTheLetterOfTheOtherColumn() {
        SmallPanel panel = new SmallPanel().codes("Sweet", "Bitter").group("man", 50, "Sweet", 12)
                .group("woman", 40, "Sweet", 20).group("man", 50, "Bitter", 25).group("woman", 40, "Bitter", 20);
        Outcome outcome = run(panel, 95);
        assertEquals(List.of(new Head("All", "Members", ""), new Head("All", "% of base", ""),
                new Head("man", "Members", "A"), new Head("man", "% of base", "A"), new Head("woman", "Members", "B"),
                new Head("woman", "% of base", "B")), outcome.table().heads());
        assertEquals(List.of("90", "", "50", "", "40", ""), shown(outcome, "Base: members who took part"));
        assertEquals(List.of("32", "36 %", "12", "24 %", "20", "50 % A"), shown(outcome, "Sweet"));
        assertEquals(List.of("45", "50 %", "25", "50 %", "20", "50 %"), shown(outcome, "Bitter"));
        assertEquals("", cell(run(panel, 99), "Sweet", SECOND_SHARE).letters());
    }

    @Test
    void theTestIsTheOneOfTheBooks() {
        assertEquals(2.5605, Proportions.z(20, 40, 12, 50), 0.0001);
        assertEquals(-2.5605, Proportions.z(12, 50, 20, 40), 0.0001);
        assertEquals(0, Proportions.z(0, 40, 0, 50));
        assertEquals(0, Proportions.z(40, 40, 50, 50));
        assertEquals(0.05, Proportions.chance(1.959963984540054), 1e-12);
        assertEquals(0.01, Proportions.chance(-2.5758293035489004), 1e-12);
        assertEquals(1, Proportions.chance(0));
    }

    /** 29 of 29 against 6 of 50 could not be plainer, but a column of 29 is not compared. */
    @Test
    void columnsOfFewerThanThirtyAreNotCompared() {
        Outcome outcome = run(new SmallPanel().codes("Sweet").group("man", 50, "Sweet", 6).group("woman", 29, "Sweet", 29),
                95);
        assertEquals("", cell(outcome, "Sweet", SECOND_SHARE).letters());
        Outcome enough = run(new SmallPanel().codes("Sweet").group("man", 50, "Sweet", 6).group("woman", 30, "Sweet", 30),
                95);
        assertEquals("A", cell(enough, "Sweet", SECOND_SHARE).letters());
    }

    @Test
    void aSmallCellIsNotShownNorWhatWouldGiveItAway() {
        Outcome outcome = run(new SmallPanel().codes("Sweet").group("man", 50, "Sweet", 20).group("woman", 40, "Sweet", 3)
                .group("other", 35, "Sweet", 10), 95);
        assertEquals(List.of("33", "26 %", "20", "40 %", "not shown", "not shown", "<5", "<5"), shown(outcome, "Sweet"));
        Cell hidden = cell(outcome, "Sweet", SECOND);
        assertTrue(hidden.hidden());
        assertEquals(Evidence.NONE, hidden.evidence());
        // what is not shown is not compared either: 40 % against 9 % of the women would have a letter
        assertEquals("", cell(outcome, "Sweet", FIRST_SHARE).letters());
    }

    @Test
    void twoSmallCellsHideEachOther() {
        Outcome outcome = run(new SmallPanel().codes("Sweet").group("man", 50, "Sweet", 20).group("other", 35, "Sweet", 0)
                .group("woman", 40, "Sweet", 4), 95);
        assertEquals(List.of("24", "19 %", "20", "40 %", "<5", "<5", "<5", "<5"), shown(outcome, "Sweet"));
    }

    /** Of 3 others nothing is told; the smallest other value has no column, or 93 - 50 - 40 would tell of them. */
    @Test
    void aValueThatTooFewHaveHasNoColumn() {
        Outcome outcome = run(new SmallPanel().codes("Sweet").group("man", 50, "Sweet", 20).group("other", 3, "Sweet", 3)
                .group("woman", 40, "Sweet", 10), 95);
        assertEquals(List.of("33", "35 %", "20", "40 %"), shown(outcome, "Sweet"));
        assertEquals("man", outcome.table().heads().get(FIRST).group());
        assertTrue(outcome.notes().stream().anyMatch(n -> n.startsWith("2 values of gender have no column")),
                outcome.notes().toString());
    }

    @Test
    void membersWithoutAValueArePartOfAllOnly() {
        Outcome outcome = run(new SmallPanel().codes("Sweet").group("man", 50, "Sweet", 20).group("woman", 40, "Sweet", 10)
                .group("", 7, "Sweet", 6), 95);
        assertEquals(List.of("36", "37 %", "20", "40 %", "10", "25 %"), shown(outcome, "Sweet"));
        assertEquals(97, outcome.base());
        assertTrue(outcome.notes().contains("Members without a value of gender have no column and are part of All."));
        // 1 of them in a row is too few: 31 - 20 - 10 would tell
        Outcome one = run(new SmallPanel().codes("Sweet").group("man", 50, "Sweet", 20).group("woman", 40, "Sweet", 10)
                .group("", 7, "Sweet", 1), 95);
        assertEquals(List.of("31", "32 %", "20", "40 %", "not shown", "not shown"), shown(one, "Sweet"));
    }

    @Test
    void aMemberCountsOnceInTheNetOfAColumn() {
        SmallPanel panel = new SmallPanel().codes("Taste", "Taste > Sweet", "Taste > Bitter")
                .group("man", 30, "Taste > Sweet", 10).group("man", 30, "Taste > Bitter", 12)
                .group("woman", 30, "Taste > Sweet", 5);
        Outcome outcome = run(panel, 95);
        // of the men the first ten say both
        assertEquals(12, cell(outcome, "Taste", FIRST).value());
        assertEquals(17, cell(outcome, "Taste", ALL).value());
        assertEquals(17 / 60.0, cell(outcome, "Taste", ALL_SHARE).value());
        assertEquals(12, cell(outcome, "Taste", FIRST).evidence().posts().size());
        assertEquals(22, cell(outcome, "Taste", FIRST).evidence().codings().size());
    }

    @Test
    void aFilterHidesPartsToo() {
        SmallPanel panel = new SmallPanel().codes("Sweet");
        for (int i = 0; i < 40; i++) {
            String name = "m" + i;
            panel.person(name, Map.of("gender", i < 20 ? "man" : "woman", "age_band", i % 2 == 0 ? "young" : "old"), false)
                    .post("by " + name, name);
            if (i < 20 || i == 20) {
                panel.coding("by " + name, "Sweet");
            }
        }
        Outcome outcome = new Crosstab(panel.sources()).run(Actor.parley(), SmallPanel.PANEL, new Asked("age_band", null, 95,
                new Filter(null, null, "", "", List.of("gender=man"))), Progress.none());
        assertEquals(List.of("20", "", "10", "", "10", ""), shown(outcome, "Base: members who took part"));
        // 21 in all less 20 men would be one woman
        assertEquals(List.of("not shown", "not shown", "not shown", "not shown", "not shown", "not shown"),
                shown(outcome, "Sweet"));
    }
}
