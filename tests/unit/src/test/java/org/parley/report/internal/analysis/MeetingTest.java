// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.report.internal.analysis.SmallPanel.cell;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.report.Block.PostRef;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/**
 * Sweet and Bitter meet in p1, where they overlap, and in p2, where one ends as the other begins. Sweet stands alone in
 * p3, Bitter beside Price in p4, by two coders.
 */
class MeetingTest {

    private final SmallPanel panel = new SmallPanel().codes("Taste", "Taste > Sweet", "Taste > Bitter", "Price", "None")
            .member("Anna", "woman").member("Bo", "man").post("p1", "Anna").post("p2", "Bo").post("p3", "Bo")
            .post("p4", "Anna")
            .coding("p1", "Taste > Sweet", 0, 5, "Aino", false).coding("p1", "Taste > Bitter", 3, 8, "Aino", false)
            .coding("p2", "Taste > Sweet", 0, 5, "Aino", false).coding("p2", "Taste > Bitter", 5, 8, "Aino", false)
            .coding("p3", "Taste > Sweet").coding("p4", "Taste > Bitter")
            .coding("p4", "Taste > Bitter", 0, 6, "Ben", false).coding("p4", "Price", 0, 6, "Ben", false);

    private Outcome run(Pairs.Unit unit, Cooccurrence.Show show) {
        return new Cooccurrence(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new Cooccurrence.Asked(unit, show, null, Filter.ALL), Progress.none());
    }

    @Test
    void postsInWhichTwoCodesMeet() {
        Outcome outcome = run(Pairs.Unit.ANSWER, Cooccurrence.Show.COUNT);
        // neither the net, which has no codings of its own, nor the unused code
        assertEquals(List.of("Taste > Sweet", "Taste > Bitter", "Price"),
                outcome.table().rows().stream().map(Table.Row::label).toList());
        assertEquals(List.of(3.0, 2.0, 0.0), values(outcome, "Taste > Sweet"));
        assertEquals(List.of(2.0, 3.0, 1.0), values(outcome, "Taste > Bitter"));
        assertEquals(List.of(0.0, 1.0, 1.0), values(outcome, "Price"));
        assertEquals(List.of(1L, 2L), cell(outcome, "Taste > Sweet", 1).evidence().posts().stream().map(PostRef::number)
                .toList());
        assertEquals(4, cell(outcome, "Taste > Sweet", 1).evidence().codings().size());
        assertEquals(2, cell(outcome, "Taste > Sweet", 1).evidence().members());
    }

    private static List<Double> values(Outcome outcome, String label) {
        return SmallPanel.row(outcome, label).cells().stream().map(Table.Cell::value).toList();
    }

    @Test
    void touchingIsNotOverlapping() {
        Outcome outcome = run(Pairs.Unit.OVERLAP, Cooccurrence.Show.COUNT);
        assertEquals(1.0, cell(outcome, "Taste > Sweet", 1).value());
        assertEquals(1.0, cell(outcome, "Price", 1).value());
    }

    /** 2 / (3 + 3 - 2) and 1 / (3 + 3 - 1). */
    @Test
    void theCoefficientIsJaccards() {
        assertEquals(0.5, cell(run(Pairs.Unit.ANSWER, Cooccurrence.Show.COEFFICIENT), "Taste > Sweet", 1).value());
        assertEquals(0.2, cell(run(Pairs.Unit.OVERLAP, Cooccurrence.Show.COEFFICIENT), "Taste > Sweet", 1).value());
    }

    private Outcome map(int fewest) {
        return new CodeMap(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new CodeMap.Asked(Pairs.Unit.ANSWER, fewest, 40, null, Filter.ALL), Progress.none());
    }

    @Test
    void theMapJoinsWhatMeetsOftenEnough() {
        Outcome outcome = map(1);
        assertEquals(List.of("Taste > Sweet", "Taste > Bitter", "Taste > Sweet", "Taste > Bitter", "Price"),
                outcome.table().rows().stream().map(Table.Row::label).toList());
        assertEquals("Taste > Bitter", cell(outcome, "Taste > Sweet", 0).mark());
        assertEquals(2.0, cell(outcome, "Taste > Sweet", 1).value());
        assertEquals(0.5, cell(outcome, "Taste > Sweet", 2).value());
        Chart.Graph graph = (Chart.Graph) outcome.chart();
        assertEquals(List.of("Sweet", "Bitter", "Price"), graph.nodes().stream().map(Chart.Node::label).toList());
        assertEquals(List.of(3, 3, 1), graph.nodes().stream().map(Chart.Node::weight).toList());
        assertEquals(List.of(new Chart.Edge(0, 1, 2, 0), new Chart.Edge(1, 2, 1, 1)), graph.edges());
        // the codes themselves stand below the pairs: what their circles open
        assertEquals(List.of(2, 3, 4), graph.nodes().stream().map(Chart.Node::row).toList());
        assertEquals(List.of(3.0, 3.0, 1.0), graph.nodes().stream().map(n -> outcome.table().rows().get(n.row()).cells()
                .get(1).value()).toList());
        assertEquals(3, outcome.table().rows().get(2).cells().get(1).evidence().posts().size());
        assertEquals(1 + 3, map(2).table().rows().size());
    }

    @Test
    void theMapIsTheSameEachTimeAndWithinItsBounds() {
        Chart.Graph graph = (Chart.Graph) map(1).chart();
        assertEquals(graph, map(1).chart());
        assertTrue(graph.nodes().stream().allMatch(n -> n.x() >= 0 && n.x() <= 1 && n.y() >= 0 && n.y() <= 1));
        // Sweet and Price never meet, so they are the two that are farthest apart
        assertTrue(apart(graph, 0, 2) > apart(graph, 0, 1) && apart(graph, 0, 2) > apart(graph, 1, 2));
    }

    private static double apart(Chart.Graph graph, int one, int other) {
        return Math.hypot(graph.nodes().get(one).x() - graph.nodes().get(other).x(),
                graph.nodes().get(one).y() - graph.nodes().get(other).y());
    }
}
