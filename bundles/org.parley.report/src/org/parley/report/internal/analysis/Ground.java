// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.parley.core.Messages;
import org.parley.report.Reports;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/**
 * One run of an analysis: what is counted, for whom, and in which words.
 *
 * @param leftOut what is kept from the person who asked, in sentences
 */
record Ground(Counted counted, Narrowing narrowing, Tally tally, Messages messages, List<String> leftOut) {

    /** A chart with more bars or lines than this is not read by anyone. */
    static final int MOST_BARS = 40;

    /** Places of the codes that a table lists: a branch or all; those out of use only when they were used. */
    List<Integer> codes(UUID under) {
        BitSet branch = under == null ? null : counted.below(counted.place(under));
        return IntStream.range(0, counted.codes().size()).filter(c -> branch == null || branch.get(c))
                .filter(c -> !counted.codes().get(c).retired() || counted.net(c).length > 0).boxed().toList();
    }

    /** Depth of a code below the branch that a table lists. */
    int depth(int code, UUID under) {
        return counted.depth(code) - (under == null ? 0 : counted.depth(counted.place(under)));
    }

    /** The members who took part, with all they wrote. */
    Found base() {
        return writers(posts());
    }

    /** Those who wrote these posts, whatever is coded on them. */
    Found writers(int[] posts) {
        return tally.of(posts, new BitSet());
    }

    /** Places of all posts by members and unknown authors. */
    int[] posts() {
        return IntStream.range(0, counted.posts().size()).filter(p -> !counted.host(p)).toArray();
    }

    String text(String key, Object... args) {
        return messages.get(key, args);
    }

    /** What has to be said about base and counting, then what this analysis adds. */
    List<String> notes(List<String> more) {
        List<String> notes = new ArrayList<>();
        notes.add(text(narrowing.narrow() ? "note.base.some" : "note.base", tally.base()));
        notes.addAll(leftOut);
        notes.add(text("note.mention"));
        if (narrowing.narrow()) {
            notes.add(text("note.small", Reports.SMALLEST_CELL));
        }
        notes.addAll(more);
        return notes;
    }

    Outcome outcome(Analysis<?, ?> analysis, Table table, Chart chart, List<String> notes) {
        return new Outcome(analysis.name(), analysis.title(), counted.panel().panel().id(),
                counted.panel().panel().name(), List.of(), tally.base(), table, chart, notes, counted.asOf());
    }

    /** Rows for a chart: all but base and means, and of too many those with the largest values in a column. */
    static List<Integer> rows(Table table, int column, int most) {
        List<Integer> entries = IntStream.range(0, table.rows().size())
                .filter(r -> drawn(table.rows().get(r))).boxed().toList();
        if (entries.size() <= most) {
            return entries;
        }
        return entries.stream().sorted(Comparator.<Integer>comparingDouble(r -> -value(table, r, column))).limit(most)
                .sorted().toList();
    }

    private static boolean drawn(Table.Row row) {
        return row.role() != Table.Role.BASE && row.role() != Table.Role.MEAN;
    }

    private static double value(Table table, int row, int column) {
        Double value = table.rows().get(row).cells().get(column).value();
        return value == null ? 0 : value;
    }

    /** The caption, which says when not all rows are drawn. */
    String caption(String words, List<Integer> drawn, Table table) {
        long all = table.rows().stream().filter(Ground::drawn).count();
        return drawn.size() == all ? words : text("chart.some", words, drawn.size(), all);
    }
}
