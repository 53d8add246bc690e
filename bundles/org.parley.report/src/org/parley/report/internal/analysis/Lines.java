// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.parley.core.Messages;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/** An outcome as lines of text of equal width, for a terminal. */
final class Lines {

    /** More columns than this do not fit beside each other. */
    private static final int MOST_COLUMNS = 12;
    private static final int INDENT = 2;
    private static final String GAP = "  ";

    private final Messages messages;

    Lines(Messages messages) {
        this.messages = messages;
    }

    List<String> of(Outcome outcome) {
        List<String> lines = new ArrayList<>(List.of(messages.get("lines.title", outcome.title(), outcome.panel())));
        outcome.settings().forEach(s -> lines.add(messages.get("lines.setting", s.label(), s.value())));
        lines.add("");
        lines.addAll(table(outcome.table()));
        lines.add("");
        lines.addAll(outcome.notes());
        return lines;
    }

    private List<String> table(Table table) {
        int columns = Math.min(MOST_COLUMNS, table.heads().size());
        List<List<String>> grid = new ArrayList<>();
        if (table.heads().stream().anyMatch(h -> !h.group().isEmpty())) {
            grid.add(row("", IntStream.range(0, columns).mapToObj(i -> group(table, i)).toList()));
        }
        grid.add(row(table.corner(), table.heads().stream().limit(columns).map(Table.Head::label).toList()));
        table.rows().forEach(r -> grid.add(row(" ".repeat(INDENT * r.depth()) + r.label(),
                r.cells().stream().limit(columns).map(Shown::cell).toList())));
        int[] widths = IntStream.rangeClosed(0, columns)
                .map(i -> grid.stream().mapToInt(r -> r.get(i).length()).max().orElse(0)).toArray();
        List<String> lines = new ArrayList<>();
        grid.forEach(r -> lines.add(line(r, widths)));
        if (columns < table.heads().size()) {
            lines.add(messages.get("lines.more", columns, table.heads().size()));
        }
        return lines;
    }

    /** The name over a column; empty when the column before it has the same. */
    private String group(Table table, int column) {
        Table.Head head = table.heads().get(column);
        if (column > 0 && table.heads().get(column - 1).group().equals(head.group())) {
            return "";
        }
        return head.letter().isEmpty() ? head.group() : messages.get("lines.group", head.group(), head.letter());
    }

    private static List<String> row(String label, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(label));
        row.addAll(cells);
        return row;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
        for (int i = 1; i < row.size(); i++) {
            line.append(GAP).append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
