// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.report.spi.Table;

/**
 * A cell that is gone to.
 *
 * @param row    place in the table's rows
 * @param column place in its heads
 */
public record Pointed(Table.Row line, Table.Head head, int row, int column) {

    /** The cell at a place. */
    public static Pointed at(Table table, int row, int column) {
        return new Pointed(table.rows().get(row), table.heads().get(column), row, column);
    }

    /** What stands there. */
    public Table.Cell cell() {
        return line.cells().get(column);
    }

    /** What the row is about: its label, and the words in it. */
    public String about() {
        return Stream.concat(Stream.of(line.label()), words(line).stream()).collect(Collectors.joining(" \u00B7 "));
    }

    private static List<String> words(Table.Row row) {
        return row.cells().stream().filter(cell -> cell.kind() == Table.Kind.WORDS).map(Table.Cell::mark).toList();
    }

    /** The same cell in a newer table: that of the same row and head; null when it has none. */
    public Pointed in(Table table) {
        int there = table.heads().indexOf(head);
        for (int r = 0; there >= 0 && r < table.rows().size(); r++) {
            Table.Row other = table.rows().get(r);
            if (other.label().equals(line.label()) && other.role() == line.role()
                    && Objects.equals(other.code(), line.code()) && words(other).equals(words(line))) {
                return at(table, r, there);
            }
        }
        return null;
    }
}
