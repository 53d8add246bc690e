// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows as text for the clipboard: parted by tabs, or as CSV. */
final class TableText {

    private TableText() {
    }

    /** Returns rows parted by tabs, without heads; line breaks and tabs inside a cell become blanks. */
    static String plain(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    /** Returns CSV, with heads where there are any; a cell that a spreadsheet would compute is disarmed. */
    static String csv(List<String> heads, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(heads.isEmpty() ? "" : line(heads, TableText::quoted));
        for (List<String> row : rows) {
            text.append(line(row, cell -> quoted(disarmed(cell))));
        }
        return text.toString();
    }

    private static String line(List<String> cells, UnaryOperator<String> form) {
        return cells.stream().map(form).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading = + - @ tab or return starts a formula in spreadsheets; plain numbers stay numbers. */
    static String disarmed(String cell) {
        if (cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 || cell.matches("[+-]?\\d+([.,]\\d+)?")) {
            return cell;
        }
        return "'" + cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
