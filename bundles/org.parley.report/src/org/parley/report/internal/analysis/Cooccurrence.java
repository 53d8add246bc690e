// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;
import org.parley.report.spi.Table.Kind;
import org.parley.report.spi.Table.Role;
import org.parley.report.spi.Table.Row;

/** Codes by codes: in how many posts two of them meet. */
@Component(service = Analysis.class)
public final class Cooccurrence implements Analysis<Cooccurrence.Asked, Outcome> {

    /** A heat map with more codes than this is too fine to be read. */
    private static final int MOST_DRAWN = 60;

    private final Sources sources;
    private final Titles titles = new Titles("cooccurrence");

    @Activate
    public Cooccurrence(@Reference Sources sources) {
        this.sources = sources;
    }

    /** What a cell holds. */
    public enum Show { COUNT, COEFFICIENT }

    /**
     * What may be asked.
     *
     * @param under lists this code and those below it; null for all
     */
    public record Asked(@Declares(initial = "answer") Pairs.Unit unit, @Declares(initial = "count") Show show,
            UUID under, Filter filter) { }

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

    @Override
    public Outcome run(Actor person, UUID panelId, Asked asked, Progress progress) {
        Ground ground = sources.ground(person, panelId, asked.filter());
        Counted counted = ground.counted();
        List<Integer> codes = ground.codes(asked.under()).stream().filter(c -> counted.own(c).length > 0).toList();
        Pairs pairs = Pairs.of(ground, codes, asked.unit(), progress);
        List<Found> alone = codes.stream().map(pairs::alone).toList();
        Cell[][] cells = new Cell[codes.size()][codes.size()];
        for (int i = 0; i < cells.length; i++) {
            progress.check();
            cells[i][i] = asked.show() == Show.COUNT ? ground.tally().mentions(alone.get(i)) : Cell.EMPTY;
            for (int j = 0; j < i; j++) {
                cells[i][j] = cell(ground, pairs.of(codes.get(i), codes.get(j)), alone.get(i), alone.get(j), asked);
                cells[j][i] = cells[i][j];
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            int code = codes.get(i);
            rows.add(new Row(counted.codes().get(code).id(), counted.path(code), 0, Role.ENTRY, List.of(cells[i])));
        }
        Table table = new Table(ground.text("head.code"), codes.stream().map(c -> Head.of(counted.path(c))).toList(),
                rows);
        List<Integer> drawn = IntStream.range(0, codes.size()).boxed()
                .sorted(Comparator.comparingInt(i -> -counted.own(codes.get(i)).length)).limit(MOST_DRAWN).sorted().toList();
        String caption = ground.caption(ground.text("chart.cooccurrence." + asked.unit()), drawn, table);
        return ground.outcome(this, table, new Chart.Heat(caption, drawn, drawn),
                ground.notes(List.of(ground.text("note.unit." + asked.unit()), ground.text("note.show." + asked.show()),
                        ground.text("note.itself"))));
    }

    private static Cell cell(Ground ground, Found both, Found one, Found other, Asked asked) {
        if (asked.show() == Show.COUNT || !both.shown()) {
            Cell count = ground.tally().mentions(both);
            return asked.show() == Show.COUNT ? count : ground.tally().hidden(Kind.COEFFICIENT, both.fate());
        }
        if (!one.shown() || !other.shown()) {
            return ground.tally().hidden(Kind.COEFFICIENT, one.shown() ? other.fate() : one.fate());
        }
        return Cell.coefficient(Pairs.coefficient(both, one, other), both.evidence());
    }
}
