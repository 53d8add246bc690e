// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis.model;

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

    /** The same cell in a newer table: that of the same row and head; null when it has none. */
    public Pointed in(Table table) {
        int there = table.heads().indexOf(head);
        for (int r = 0; there >= 0 && r < table.rows().size(); r++) {
            Table.Row other = table.rows().get(r);
            if (other.label().equals(line.label()) && other.role() == line.role()
                    && (other.code() == null ? line.code() == null : other.code().equals(line.code()))) {
                return at(table, r, there);
            }
        }
        return null;
    }
}
