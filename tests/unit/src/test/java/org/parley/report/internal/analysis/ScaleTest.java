// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.report.internal.analysis.SmallPanel.cell;
import static org.parley.report.internal.analysis.SmallPanel.row;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.report.Block.Evidence;
import org.parley.report.internal.analysis.Frequencies.Order;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/** Means of weights, worked out by hand. */
class ScaleTest {

    private static SmallPanel rated() {
        return new SmallPanel().codes("Rating", "Rating > Good", "Rating > Fair", "Rating > Bad", "Price")
                .weight("Rating > Good", 2).weight("Rating > Fair", 0).weight("Rating > Bad", -1);
    }

    private static Outcome frequencies(SmallPanel panel, UUID under) {
        return new Frequencies(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new Frequencies.Asked(under, Order.CODEBOOK, 0, 0,
                Filter.ALL), Progress.none());
    }

    private static Outcome crosstab(SmallPanel panel) {
        return new Crosstab(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new Crosstab.Asked("gender", null, 95, Filter.ALL),
                Progress.none());
    }

    private static List<String> shown(Outcome outcome, String row) {
        return row(outcome, row).cells().stream().map(Shown::cell).toList();
    }

    /**
     * Good: Anna (in two posts) and Bo. Bad: Bo and Cleo. Fair: nobody. So (2 × 2 + 0 × 0 + -1 × 2) / (2 + 0 + 2) = 0.5,
     * of three members, in four posts. Dan said nothing about it, the host does not count.
     */
    @Test
    void aMemberCountsOnceForEachCode() {
        SmallPanel panel = rated().member("Anna", "woman").member("Bo", "man").member("Cleo", "woman").member("Dan", "man")
                .host("Marit").post("p1", "Anna").post("p2", "Anna").post("p3", "Bo").post("p4", "Cleo").post("p5", "Dan")
                .post("p6", "Marit").coding("p1", "Rating > Good").coding("p2", "Rating > Good")
                .coding("p3", "Rating > Good").coding("p3", "Rating > Bad").coding("p4", "Rating > Bad")
                .coding("p5", "Price").coding("p6", "Rating > Good");
        Outcome outcome = frequencies(panel, null);
        assertEquals(Table.Role.MEAN, row(outcome, "Mean score: Rating").role());
        assertEquals(3, cell(outcome, "Mean score: Rating", 0).value());
        assertEquals(0.5, cell(outcome, "Mean score: Rating", 1).value(), 1e-12);
        assertEquals(Table.Kind.SCORE, cell(outcome, "Mean score: Rating", 1).kind());
        assertEquals(List.of("3", "0.50", "4"), shown(outcome, "Mean score: Rating"));
        assertEquals(5, cell(outcome, "Mean score: Rating", 1).evidence().codings().size());
        assertTrue(outcome.notes().stream().anyMatch(n -> n.startsWith("A mean score stands beside its own base")));
        // all codes with a weight are those of the net: told once
        assertEquals(1, outcome.table().rows().stream().filter(r -> r.role() == Table.Role.MEAN).count());
        Chart.Bars bars = (Chart.Bars) outcome.chart();
        assertTrue(bars.rows().stream().noneMatch(r -> outcome.table().rows().get(r).role() == Table.Role.MEAN));
    }

    @Test
    void codesOfSeveralNetsHaveAMeanTogetherToo() {
        SmallPanel panel = rated().weight("Price", -2).member("Anna", "woman").post("p1", "Anna")
                .coding("p1", "Rating > Good").coding("p1", "Price");
        Outcome outcome = frequencies(panel, null);
        assertEquals(List.of("1", "2.00", "1"), shown(outcome, "Mean score: Rating"));
        assertEquals(List.of("1", "0.00", "1"), shown(outcome, "Mean score: all codes with a weight"));
        assertEquals(1, frequencies(panel, SmallPanel.id("code Rating")).table().rows().stream()
                .filter(r -> r.role() == Table.Role.MEAN).count());
    }

    @Test
    void withoutAScoreThereIsNoMeanAndWithoutAWeightNoRow() {
        SmallPanel panel = rated().member("Anna", "woman").post("p1", "Anna").coding("p1", "Price");
        assertNull(cell(frequencies(panel, null), "Mean score: Rating", 1).value());
        assertEquals(List.of("0", "\u2013", "0"), shown(frequencies(panel, null), "Mean score: Rating"));
        SmallPanel plain = new SmallPanel().codes("Good").member("Anna", "woman").post("p1", "Anna").coding("p1", "Good");
        assertTrue(frequencies(plain, null).table().rows().stream().noneMatch(r -> r.role() == Table.Role.MEAN));
    }

    /**
     * Men: 20 good, of whom 10 also bad: (2 × 20 - 10) / 30 = 1. Women: 20 bad, of whom 8 also good:
     * (2 × 8 - 20) / 28 = -0.142857. All: (2 × 28 - 30) / 58 = 0.448276.
     */
    @Test
    void eachColumnHasItsMeanAndItsBase() {
        SmallPanel panel = new SmallPanel().codes("Rating", "Rating > Good", "Rating > Bad").weight("Rating > Good", 2)
                .weight("Rating > Bad", -1).group("man", 50, "Rating > Good", 20).group("man", 50, "Rating > Bad", 10)
                .group("woman", 40, "Rating > Good", 8).group("woman", 40, "Rating > Bad", 20);
        Outcome outcome = crosstab(panel);
        assertEquals(List.of("40", "0.45", "20", "1.00", "20", "-0.14"), shown(outcome, "Mean score: Rating"));
        assertEquals(26 / 58.0, cell(outcome, "Mean score: Rating", 1).value(), 1e-12);
        assertEquals(-4 / 28.0, cell(outcome, "Mean score: Rating", 5).value(), 1e-12);
    }

    /** 3 women say good; the 20 men would tell of them beside the total, and so would a mean of either column. */
    @Test
    void aMeanIsNotShownWhereANumberInItIsNot() {
        SmallPanel panel = new SmallPanel().codes("Rating", "Rating > Good", "Rating > Bad").weight("Rating > Good", 2)
                .weight("Rating > Bad", -1).group("man", 50, "Rating > Good", 20).group("man", 50, "Rating > Bad", 10)
                .group("woman", 40, "Rating > Good", 3).group("woman", 40, "Rating > Bad", 20);
        Outcome outcome = crosstab(panel);
        assertEquals(List.of("40", "0.30", "20", "not shown", "20", "<5"), shown(outcome, "Mean score: Rating"));
        assertTrue(cell(outcome, "Mean score: Rating", 5).hidden());
        assertEquals(Evidence.NONE, cell(outcome, "Mean score: Rating", 5).evidence());
    }
}
