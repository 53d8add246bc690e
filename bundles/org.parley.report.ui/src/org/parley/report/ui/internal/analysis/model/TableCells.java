// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis.model;

import java.util.ArrayList;
import java.util.List;

import org.parley.core.Messages;
import org.parley.report.Reports;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;
import org.parley.ui.widgets.Cells;

/** The table of an analysis as a grid, in an order. */
public final class TableCells implements Cells {

    private final Table table;
    private final TableOrder order;
    private final List<Integer> rows;
    private final Messages messages;

    /** Shows a table in an order. */
    public TableCells(Table table, TableOrder order, Messages messages) {
        this.table = table;
        this.order = order;
        this.rows = order.rows(table);
        this.messages = messages;
    }

    /** Place in the table's rows of a row that is shown. */
    public int inTable(int row) {
        return rows.get(row);
    }

    /** Where a row of the table is shown; -1 for none. */
    public int shown(int row) {
        return rows.indexOf(row);
    }

    private Table.Row row(int row) {
        return table.rows().get(rows.get(row));
    }

    private Table.Cell cell(int row, int column) {
        return row(row).cells().get(column);
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int columns() {
        return table.heads().size();
    }

    @Override
    public String corner() {
        return table.corner();
    }

    @Override
    public String group(int column) {
        Table.Head head = table.heads().get(column);
        return head.letter().isEmpty() ? head.group() : messages.get("table.group", head.group(), head.letter());
    }

    @Override
    public String head(int column) {
        return table.heads().get(column).label();
    }

    @Override
    public String label(int row) {
        return row(row).label();
    }

    @Override
    public int depth(int row) {
        return order.sorted() ? 0 : row(row).depth();
    }

    @Override
    public boolean strong(int row) {
        return row(row).role() == Table.Role.BASE || row(row).role() == Table.Role.NET;
    }

    @Override
    public String text(int row, int column) {
        return Shown.cell(cell(row, column));
    }

    @Override
    public boolean words(int column) {
        return table.holds(column, Table.Kind.WORDS);
    }

    @Override
    public boolean muted(int row, int column) {
        return cell(row, column).hidden();
    }

    @Override
    public String why(int row, int column) {
        return why(cell(row, column));
    }

    /** Why a cell is not shown, of which columns it is significantly higher, and what it rests on. */
    public String why(Table.Cell cell) {
        if (cell.hidden()) {
            return messages.get(cell.mark().startsWith("<") ? "why.small" : "why.covers", Reports.SMALLEST_CELL);
        } else if (cell.value() == null) {
            return cell.kind() == Table.Kind.NONE || cell.kind() == Table.Kind.WORDS ? "" : messages.get("why.undefined");
        }
        List<String> said = new ArrayList<>();
        if (!cell.letters().isEmpty()) {
            said.add(messages.get("why.higher", String.join(", ", cell.letters().chars()
                    .mapToObj(l -> named(String.valueOf((char) l))).toList())));
        }
        int posts = cell.evidence().posts().size();
        said.add(posts == 0 ? messages.get("why.nothing") : messages.get("why.rests", cell.evidence().members(), posts,
                Shown.count(cell.evidence().members()), Shown.count(posts)));
        return String.join(" ", said);
    }

    private String named(String letter) {
        return table.heads().stream().filter(h -> h.letter().equals(letter)).map(Table.Head::group).findFirst()
                .orElse(letter);
    }
}
