// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis.model;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parley.report.spi.Table;

/**
 * In which order rows are shown: as the analysis gives them, or by a column. The base stays on top and means stay below;
 * what has no number, or one that is not shown, stands after what has one.
 *
 * @param column place in the heads, -1 for the labels; {@link #GIVEN} for the order of the analysis
 */
public record TableOrder(int column, boolean down) {

    /** The order of the analysis. */
    public static final int GIVEN = Integer.MIN_VALUE;
    /** As the analysis gives them. */
    public static final TableOrder AS_GIVEN = new TableOrder(GIVEN, false);

    /** The next one when a head is used again: largest or first in the alphabet, the other way round, as given. */
    public TableOrder next(Table table, int used) {
        boolean first = used >= 0 && !table.holds(used, Table.Kind.WORDS);
        if (used != column) {
            return new TableOrder(used, first);
        }
        return down == first ? new TableOrder(used, !first) : AS_GIVEN;
    }

    /** Whether rows are sorted, so that a tree is not told by moving in. */
    public boolean sorted() {
        return column != GIVEN;
    }

    /** Places in the table's rows. */
    public List<Integer> rows(Table table) {
        List<Integer> all = IntStream.range(0, table.rows().size()).boxed().toList();
        if (!sorted() || column >= table.heads().size()) {
            return all;
        }
        Stream<Integer> between = all.stream().filter(r -> !is(table, r, Table.Role.BASE) && !is(table, r, Table.Role.MEAN))
                .sorted(comparator(table));
        return Stream.of(all.stream().filter(r -> is(table, r, Table.Role.BASE)), between,
                all.stream().filter(r -> is(table, r, Table.Role.MEAN))).flatMap(s -> s).toList();
    }

    private static boolean is(Table table, int row, Table.Role role) {
        return table.rows().get(row).role() == role;
    }

    private Comparator<Integer> comparator(Table table) {
        if (column < 0 || table.holds(column, Table.Kind.WORDS)) {
            Collator collator = Collator.getInstance();
            Comparator<Integer> words = Comparator.comparing(r -> words(table.rows().get(r)), collator::compare);
            return down ? words.reversed() : words;
        }
        Comparator<Double> numbers = down ? Comparator.<Double>reverseOrder() : Comparator.<Double>naturalOrder();
        return Comparator.comparing(r -> table.rows().get(r).cells().get(column).value(), Comparator.nullsLast(numbers));
    }

    private String words(Table.Row row) {
        return column < 0 ? row.label() : row.cells().get(column).mark();
    }
}
