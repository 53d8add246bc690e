// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows of a file under named columns, checked. */
final class TextTable {

    /** Nobody's codebook or quote is longer; a csv file that is has lost a quotation mark. */
    private static final int LONGEST_CELL = 1_000_000;

    private final Map<String, Integer> columns;
    private final List<Line> lines;

    private TextTable(Map<String, Integer> columns, List<Line> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /**
     * A row below the heads.
     *
     * @param number as a spreadsheet counts it, from 1
     */
    record Line(long number, List<String> cells) { }

    /** The first row that is not blank has the names of the columns. */
    static TextTable of(List<List<String>> rows, String fileName, List<String> required) {
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> columns = null;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns == null) {
                columns = header(row, fileName, required);
            } else {
                checkSize(row, i + 1, columns, fileName);
                lines.add(new Line(i + 1, row));
            }
        }
        if (columns == null) {
            throw Texts.usage("csv.empty", fileName);
        }
        return new TextTable(columns, lines);
    }

    private static Map<String, Integer> header(List<String> row, String fileName, List<String> required) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String name = row.get(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.put(name, i) != null) {
                throw Texts.usage("csv.header.twice", fileName, name);
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw Texts.usage("csv.header", fileName, name, String.join(", ", columns.keySet()));
            }
        }
        return columns;
    }

    private static void checkSize(List<String> row, long number, Map<String, Integer> columns, String fileName) {
        int wanted = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (int i = 0; i < row.size(); i++) {
            if (i >= wanted && !row.get(i).isBlank()) {
                throw Texts.usage("csv.ragged", fileName, Long.toString(number), row.size(), wanted);
            }
            if (row.get(i).length() > LONGEST_CELL) {
                throw Texts.usage("csv.cell", fileName, Long.toString(number), LONGEST_CELL);
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** A cell; empty when the file has no such column. A row that ends early has blank cells there. */
    Optional<String> cell(Line line, String column) {
        Integer place = columns.get(column);
        return place == null ? Optional.empty()
                : Optional.of(place < line.cells().size() ? line.cells().get(place) : "");
    }
}
