// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Chart.Edge;
import org.parley.report.spi.Chart.Node;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;
import org.parley.report.spi.Table.Kind;
import org.parley.report.spi.Table.Role;
import org.parley.report.spi.Table.Row;

/** The codes as a map: near each other what often meets in one post, and the pairs and the codes themselves as a table. */
@Component(service = Analysis.class)
public final class CodeMap implements Analysis<CodeMap.Asked, Outcome> {

    private final Sources sources;
    private final Titles titles = new Titles("code-map");

    @Activate
    public CodeMap(@Reference Sources sources) {
        this.sources = sources;
    }

    /**
     * What may be asked.
     *
     * @param fewest posts in which two codes have to meet to be joined
     * @param codes  how many codes the map has at most, those with most mentions
     * @param under  shows this code and those below it; null for all
     */
    public record Asked(@Declares(initial = "answer") Pairs.Unit unit, @Declares(initial = "2", least = 1) int fewest,
            @Declares(initial = "40", least = 2, most = 200) int codes, UUID under, Filter filter) { }

    @Override
    public String name() {
        return titles.name();
    }

    @Override
    public String title() {
        return titles.title();
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    /** Two codes that meet, by their places among the codes of the map. */
    private record Pair(int one, int other, Found found) { }

    @Override
    public Outcome run(Actor person, UUID panelId, Asked asked, Progress progress) {
        Ground ground = sources.ground(person, panelId, asked.filter());
        Counted counted = ground.counted();
        List<Integer> codes = ground.codes(asked.under()).stream().filter(c -> counted.own(c).length > 0)
                .sorted(Comparator.comparingInt(c -> -counted.own(c).length)).limit(asked.codes()).sorted().toList();
        Pairs pairs = Pairs.of(ground, codes, asked.unit(), progress);
        List<Found> alone = codes.stream().map(pairs::alone).toList();
        List<Pair> joined = joined(codes, alone, pairs, asked.fewest());
        List<Row> rows = new ArrayList<>(joined.stream().map(p -> row(ground, codes, alone, p)).toList());
        for (int i = 0; i < codes.size(); i++) {
            rows.add(row(ground, codes.get(i), alone.get(i)));
        }
        Table table = new Table(ground.text("head.code"), List.of(Head.of(ground.text("head.with")),
                Head.of(ground.text("head.together")), Head.of(ground.text("head.coefficient"))), rows);
        return ground.outcome(this, table, graph(ground, codes, alone, joined), ground.notes(List.of(
                ground.text("note.unit." + asked.unit()), ground.text("note.show.COEFFICIENT"), ground.text("note.itself"),
                ground.text("note.map", codes.size(), asked.fewest()))));
    }

    private static List<Pair> joined(List<Integer> codes, List<Found> alone, Pairs pairs, int fewest) {
        List<Pair> joined = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                Found found = pairs.of(codes.get(i), codes.get(j));
                if (found.shown() && alone.get(i).shown() && alone.get(j).shown() && found.posts().length >= fewest) {
                    joined.add(new Pair(i, j, found));
                }
            }
        }
        joined.sort(Comparator.comparingInt(p -> -p.found().posts().length));
        return joined;
    }

    private static Row row(Ground ground, List<Integer> codes, List<Found> alone, Pair pair) {
        Counted counted = ground.counted();
        Cell together = ground.tally().mentions(pair.found());
        return new Row(counted.codes().get(codes.get(pair.one())).id(), counted.path(codes.get(pair.one())), 0, Role.ENTRY,
                List.of(Cell.words(counted.path(codes.get(pair.other()))), together, new Cell(Kind.COEFFICIENT,
                        Pairs.coefficient(pair.found(), alone.get(pair.one()), alone.get(pair.other())), "", false, "",
                        together.evidence())));
    }

    /** A code by itself: what its circle stands for. */
    private static Row row(Ground ground, int code, Found alone) {
        return new Row(ground.counted().codes().get(code).id(), ground.counted().path(code), 0, Role.ENTRY,
                List.of(Cell.words(ground.text("cell.itself")), ground.tally().mentions(alone), Cell.EMPTY));
    }

    private static Chart graph(Ground ground, List<Integer> codes, List<Found> alone, List<Pair> joined) {
        List<Edge> edges = new ArrayList<>();
        for (int row = 0; row < joined.size(); row++) {
            Pair pair = joined.get(row);
            edges.add(new Edge(pair.one(), pair.other(), pair.found().posts().length, row));
        }
        double[][] places = Layout.of(codes.size(), edges);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            nodes.add(new Node(ground.counted().codes().get(codes.get(i)).name(),
                    alone.get(i).shown() ? alone.get(i).posts().length : 0, places[i][0], places[i][1], joined.size() + i));
        }
        return new Chart.Graph(ground.text("chart.map"), nodes, edges);
    }
}
