// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** Codes by weeks or months, from the first post to the last without a gap. */
@Component(service = Analysis.class)
public final class CodeByTime implements Analysis<CodeByTime.Asked, Outcome> {

    /** More lines than this cannot be told apart. */
    private static final int MOST_LINES = 8;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.UK);

    private final Sources sources;
    private final Titles titles = new Titles("code-by-time");

    @Activate
    public CodeByTime(@Reference Sources sources) {
        this.sources = sources;
    }

    /** How long a column is. Weeks are those of ISO 8601, from Monday. */
    public enum Step { WEEK, MONTH }

    /**
     * What may be asked.
     *
     * @param under lists this code and those below it; null for all
     */
    public record Asked(@Declares(initial = "month") Step step, @Declares(initial = "mentions") Grid.Show show, UUID under,
            Filter filter) { }

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
        Table table = new Grid(ground, asked.show()).table(columns(ground.counted(), asked.step()), asked.under(), progress);
        List<Integer> drawn = largest(table);
        return ground.outcome(this, table, new Chart.Lines(ground.caption(ground.text("chart.time." + asked.show()), drawn,
                table), drawn, IntStream.range(0, table.heads().size()).boxed().toList()),
                ground.notes(List.of(ground.text("note.net"), ground.text("note.parts"))));
    }

    private static Map<String, BitSet> columns(Counted counted, Step step) {
        Map<String, BitSet> columns = new LinkedHashMap<>();
        if (counted.posts().isEmpty()) {
            return columns;
        }
        LocalDate last = counted.day(counted.posts().size() - 1);
        for (LocalDate day = start(counted.day(0), step); !day.isAfter(last); day = next(day, step)) {
            columns.put(name(day, step), new BitSet());
        }
        for (int post = 0; post < counted.posts().size(); post++) {
            columns.get(name(counted.day(post), step)).set(post);
        }
        return columns;
    }

    private static LocalDate start(LocalDate day, Step step) {
        return step == Step.MONTH ? day.withDayOfMonth(1)
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate next(LocalDate day, Step step) {
        return step == Step.MONTH ? day.plusMonths(1) : day.plusWeeks(1);
    }

    private static String name(LocalDate day, Step step) {
        return (step == Step.MONTH ? MONTH : WEEK).format(day);
    }

    /** The rows with most in them, in the order of the table. */
    private static List<Integer> largest(Table table) {
        return IntStream.range(0, table.rows().size()).filter(r -> table.rows().get(r).role() != Table.Role.BASE).boxed()
                .sorted((a, b) -> Double.compare(sum(table, b), sum(table, a))).limit(MOST_LINES).sorted().toList();
    }

    private static double sum(Table table, int row) {
        return table.rows().get(row).cells().stream().filter(c -> c.value() != null).mapToDouble(c -> c.value()).sum();
    }
}
