// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/** Codes by activities, in the order in which these began. */
@Component(service = Analysis.class)
public final class CodeByActivity implements Analysis<CodeByActivity.Asked, Outcome> {

    private final Sources sources;
    private final Titles titles = new Titles("code-by-activity");

    @Activate
    public CodeByActivity(@Reference Sources sources) {
        this.sources = sources;
    }

    /**
     * What may be asked.
     *
     * @param under lists this code and those below it; null for all
     */
    public record Asked(@Declares(initial = "members") Grid.Show show, UUID under, Filter filter) { }

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
        Map<String, BitSet> columns = new LinkedHashMap<>();
        for (int post = 0; post < ground.counted().posts().size(); post++) {
            String activity = ground.counted().activity(ground.counted().posts().get(post));
            columns.computeIfAbsent(activity.isEmpty() ? ground.text("activity.none") : activity, a -> new BitSet())
                    .set(post);
        }
        Table table = new Grid(ground, asked.show()).table(columns, asked.under(), progress);
        List<Integer> rows = IntStream.range(1, table.rows().size()).boxed().toList();
        return ground.outcome(this, table, new Chart.Heat(ground.text("chart.activity." + asked.show()), rows,
                IntStream.range(0, table.heads().size()).boxed().toList()),
                ground.notes(List.of(ground.text("note.net"), ground.text("note.parts"))));
    }
}
