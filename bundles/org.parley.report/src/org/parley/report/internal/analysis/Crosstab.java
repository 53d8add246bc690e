// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.report.Reports;
import org.parley.report.internal.SmallCells.Fate;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Parameter;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;
import org.parley.report.spi.Table.Kind;
import org.parley.report.spi.Table.Role;
import org.parley.report.spi.Table.Row;

/**
 * Codes by the values of a profile field, with bases, nets and letters where a share is significantly higher than that
 * of another column. A member has one value, so columns never overlap.
 */
@Component(service = Analysis.class)
public final class Crosstab implements Analysis<Crosstab.Asked, Outcome> {

    /** Columns with fewer members are not compared. */
    static final int SMALLEST_COMPARED = 30;
    /** A column has one letter. */
    private static final int MOST_COLUMNS = 26;
    private static final double PERCENT = 100;

    private final Sources sources;
    private final Titles titles = new Titles("crosstab");

    @Activate
    public Crosstab(@Reference Sources sources) {
        this.sources = sources;
    }

    /**
     * What may be asked.
     *
     * @param by         key of an open profile field
     * @param under      lists this code and those below it; null for all
     * @param confidence of the letters, in percent
     */
    public record Asked(@Declares(kind = Parameter.Kind.FIELD, required = true) String by, UUID under,
            @Declares(initial = "95", least = 80, most = 99) int confidence, Filter filter) { }

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
        Split split = Split.of(ground.counted().members(), ground.narrowing().inside(), asked.by());
        if (split.values().size() > MOST_COLUMNS) {
            throw new ProblemException(Problem.from(ground.messages(), Problem.Kind.REFUSED, "analysis.columns",
                    asked.by(), split.values().size(), MOST_COLUMNS));
        }
        List<Row> rows = new ArrayList<>(List.of(base(ground, split)));
        for (int code : ground.codes(asked.under())) {
            progress.check();
            rows.add(row(ground, split, code, asked));
        }
        List<Scale> scales = Scale.of(ground.counted(), ground.codes(asked.under()));
        scales.forEach(s -> rows.add(mean(ground, split, s)));
        String label = ground.counted().panel().fields().get(asked.by()).label();
        Table table = new Table(ground.text("head.code"), heads(ground, split), rows);
        List<Integer> columns = IntStream.range(0, split.values().size()).map(i -> 3 + 2 * i).boxed().toList();
        List<Integer> drawn = Ground.rows(table, 1, Ground.MOST_BARS);
        return ground.outcome(this, table, new Chart.Bars(ground.caption(ground.text("chart.crosstab", label), drawn,
                table), drawn, columns.isEmpty() ? List.of(1) : columns), ground.notes(notes(ground, split, label, asked,
                        scales)));
    }

    private static List<Head> heads(Ground ground, Split split) {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(ground.text("head.all"), ground.text("head.members"), ""));
        heads.add(new Head(ground.text("head.all"), ground.text("head.share"), ""));
        for (int i = 0; i < split.values().size(); i++) {
            heads.add(new Head(split.values().get(i), ground.text("head.members"), letter(i)));
            heads.add(new Head(split.values().get(i), ground.text("head.share"), letter(i)));
        }
        return heads;
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private static Row base(Ground ground, Split split) {
        int[] posts = ground.posts();
        List<Cell> cells = new ArrayList<>(List.of(ground.tally().members(ground.writers(posts)), Cell.EMPTY));
        for (int i = 0; i < split.values().size(); i++) {
            Found part = ground.writers(by(ground, posts, split, i));
            cells.add(Cell.count(split.parts().get(i).cardinality(), part.evidence()));
            cells.add(Cell.EMPTY);
        }
        return new Row(null, ground.text("row.base"), 0, Role.BASE, cells);
    }

    private static int[] by(Ground ground, int[] posts, Split split, int part) {
        return Arrays.stream(posts).filter(p -> ground.counted().author(p) != Counted.NOBODY
                && split.parts().get(part).get(ground.counted().author(p))).toArray();
    }

    /** What is behind some posts, for all members and for those of each value. */
    private record Spread(Found all, List<Found> parts) {

        static Spread of(Ground ground, Split split, int[] posts, BitSet codes) {
            Found all = ground.tally().of(posts, codes);
            List<Fate> fates = split.fates(ground.counted().membersOf(posts));
            List<Found> parts = new ArrayList<>();
            for (int i = 0; i < split.values().size(); i++) {
                Found part = ground.tally().of(by(ground, posts, split, i), codes);
                Fate fate = !all.shown() && fates.get(i) == Fate.SHOWN ? Fate.COVERS_ANOTHER : fates.get(i);
                parts.add(fate == Fate.SHOWN ? part : new Found(part.posts(), part.members(), fate, part.evidence()));
            }
            return new Spread(all, parts);
        }
    }

    private static Row mean(Ground ground, Split split, Scale scale) {
        Counted counted = ground.counted();
        Spread base = Spread.of(ground, split, scale.posts(counted), scale.set());
        Map<Integer, Spread> each = new HashMap<>();
        scale.codes().forEach(c -> each.put(c, Spread.of(ground, split, counted.own(c), Scale.only(c))));
        List<Cell> cells = new ArrayList<>(scale.cells(counted, ground.tally(), base.all(), c -> each.get(c).all()));
        for (int i = 0; i < base.parts().size(); i++) {
            int column = i;
            cells.addAll(scale.cells(counted, ground.tally(), base.parts().get(i), c -> each.get(c).parts().get(column)));
        }
        return new Row(null, scale.label(ground), 0, Role.MEAN, cells);
    }

    private static Row row(Ground ground, Split split, int code, Asked asked) {
        Counted counted = ground.counted();
        Tally tally = ground.tally();
        Spread spread = Spread.of(ground, split, counted.net(code), counted.below(code));
        Found all = spread.all();
        List<Found> parts = spread.parts();
        List<Cell> cells = new ArrayList<>(List.of(tally.members(all), tally.share(all, tally.base())));
        for (int i = 0; i < parts.size(); i++) {
            Found part = parts.get(i);
            cells.add(tally.members(part));
            cells.add(part.shown() ? tally.share(part, split.parts().get(i).cardinality())
                    .with(lower(parts, split, i, asked.confidence())) : tally.hidden(Kind.SHARE, part.fate()));
        }
        return new Row(counted.codes().get(code).id(), counted.codes().get(code).name(),
                ground.depth(code, asked.under()), counted.isNet(code) ? Role.NET : Role.ENTRY, cells);
    }

    /** Letters of the columns that this one is significantly higher than. */
    private static String lower(List<Found> parts, Split split, int column, int confidence) {
        StringBuilder letters = new StringBuilder();
        int base = split.parts().get(column).cardinality();
        for (int i = 0; i < parts.size(); i++) {
            int other = split.parts().get(i).cardinality();
            if (i != column && parts.get(i).shown() && base >= SMALLEST_COMPARED && other >= SMALLEST_COMPARED) {
                double z = Proportions.z(parts.get(column).members(), base, parts.get(i).members(), other);
                if (z > 0 && Proportions.chance(z) < 1 - confidence / PERCENT) {
                    letters.append(letter(i));
                }
            }
        }
        return letters.toString();
    }

    private static List<String> notes(Ground ground, Split split, String label, Asked asked, List<Scale> scales) {
        List<String> notes = new ArrayList<>(List.of(ground.text("note.net"),
                ground.text("note.letters", asked.confidence(), SMALLEST_COMPARED)));
        if (!scales.isEmpty()) {
            notes.add(ground.text("note.mean"));
        }
        if (!ground.narrowing().narrow()) {
            notes.add(ground.text("note.small", Reports.SMALLEST_CELL));
        }
        if (!split.hidden().isEmpty()) {
            notes.add(ground.text("note.columns", split.hidden().size(), label, Reports.SMALLEST_CELL));
        }
        if (split.silent() > 0) {
            notes.add(ground.text("note.silent", label));
        }
        return notes;
    }
}
