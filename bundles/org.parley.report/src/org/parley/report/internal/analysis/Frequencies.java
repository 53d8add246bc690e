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
import org.parley.report.internal.SmallCells.Fate;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;
import org.parley.report.spi.Table.Role;
import org.parley.report.spi.Table.Row;

/** Members, share of the base and mentions of each code; a code with codes below it is a net. */
@Component(service = Analysis.class)
public final class Frequencies implements Analysis<Frequencies.Asked, Outcome> {

    private static final int SHARE = 1;
    private static final double PERCENT = 100;

    private final Sources sources;
    private final Titles titles = new Titles("frequencies");

    @Activate
    public Frequencies(@Reference Sources sources) {
        this.sources = sources;
    }

    /** In which order codes are listed. */
    public enum Order { CODEBOOK, MEMBERS }

    /**
     * What may be asked.
     *
     * @param under        lists this code and those below it; null for all
     * @param belowMembers lists codes with fewer members only; 0 for no such limit
     * @param belowShare   lists codes with a smaller share of the base only, in percent; 0 for no such limit
     */
    public record Asked(UUID under, @Declares(initial = "codebook") Order order, int belowMembers,
            @Declares(most = 100) double belowShare, Filter filter) { }

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

    /** A code with what is behind it. */
    private record Line(int code, Found found) { }

    @Override
    public Outcome run(Actor person, UUID panelId, Asked asked, Progress progress) {
        Ground ground = sources.ground(person, panelId, asked.filter());
        int base = ground.tally().base();
        boolean threshold = asked.belowMembers() > 0 || asked.belowShare() > 0;
        boolean tree = !threshold && asked.order() == Order.CODEBOOK;
        List<Line> lines = new ArrayList<>();
        for (int code : ground.codes(asked.under())) {
            progress.check();
            Line line = new Line(code, ground.tally().of(code));
            if (!threshold || below(line.found(), asked, base)) {
                lines.add(line);
            }
        }
        if (asked.order() == Order.MEMBERS) {
            lines.sort(Comparator.comparingInt(l -> l.found().shown() ? -l.found().members() : 1));
        }
        List<Row> rows = new ArrayList<>();
        Found all = ground.base();
        rows.add(new Row(null, ground.text("row.base"), 0, Role.BASE, List.of(Cell.count(base, all.evidence()),
                Cell.EMPTY, Cell.EMPTY)));
        lines.forEach(l -> rows.add(row(ground, l, base, tree ? ground.depth(l.code(), asked.under()) : -1)));
        List<Scale> scales = threshold ? List.of() : Scale.of(ground.counted(), ground.codes(asked.under()));
        scales.forEach(s -> rows.add(mean(ground, s)));
        Table table = new Table(ground.text("head.code"), List.of(Head.of(ground.text("head.members")),
                Head.of(ground.text("head.share")), Head.of(ground.text("head.mentions"))), rows);
        List<Integer> drawn = Ground.rows(table, SHARE, Ground.MOST_BARS);
        List<String> more = new ArrayList<>(List.of(ground.text("note.net")));
        if (threshold) {
            more.add(ground.text("note.threshold", lines.size(), limits(ground, asked)));
        }
        if (!scales.isEmpty()) {
            more.add(ground.text("note.mean"));
        }
        return ground.outcome(this, table, new Chart.Bars(ground.caption(ground.text("chart.frequencies"), drawn, table),
                drawn, List.of(SHARE)), ground.notes(more));
    }

    private static Row mean(Ground ground, Scale scale) {
        Counted counted = ground.counted();
        Tally tally = ground.tally();
        Found base = tally.of(scale.posts(counted), scale.set());
        List<Cell> cells = new ArrayList<>(scale.cells(counted, tally, base, c -> tally.of(counted.own(c), Scale.only(c))));
        cells.add(tally.mentions(base));
        return new Row(null, scale.label(ground), 0, Role.MEAN, cells);
    }

    /** A number that is not shown because it is small counts as below; how far below is nobody's business. */
    private static boolean below(Found found, Asked asked, int base) {
        if (!found.shown()) {
            return found.fate() == Fate.TOO_SMALL;
        }
        return found.members() < asked.belowMembers()
                || base > 0 && found.members() * PERCENT / base < asked.belowShare();
    }

    private static Row row(Ground ground, Line line, int base, int depth) {
        Found found = line.found();
        Counted counted = ground.counted();
        return new Row(counted.codes().get(line.code()).id(),
                depth < 0 ? counted.path(line.code()) : counted.codes().get(line.code()).name(), Math.max(0, depth),
                counted.isNet(line.code()) ? Role.NET : Role.ENTRY, List.of(ground.tally().members(found),
                        ground.tally().share(found, base), ground.tally().mentions(found)));
    }

    private static String limits(Ground ground, Asked asked) {
        List<String> limits = new ArrayList<>();
        if (asked.belowMembers() > 0) {
            limits.add(ground.text("limit.members", asked.belowMembers()));
        }
        if (asked.belowShare() > 0) {
            limits.add(ground.text("limit.share", asked.belowShare()));
        }
        return String.join(ground.text("limit.or"), limits);
    }
}
