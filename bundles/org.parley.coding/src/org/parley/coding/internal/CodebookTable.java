// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.parley.coding.Code;
import org.parley.coding.Codebook;

/** A codebook as a table: one row per code, the whole path in its first column. */
final class CodebookTable {

    static final List<String> COLUMNS = List.of("code", "number", "colour", "definition", "include", "exclude",
            "example", "exclusive");

    /** What a code is called elsewhere; read, never written, for a table is for people. */
    static final String ID = "id";
    static final String RETIRED = "retired";
    static final String NET = "net";
    static final String SINGLE = "single";
    static final String WEIGHT = "weight";

    /** Stand behind the others only in files of a codebook that has such codes. */
    private static final Map<String, Function<Code, String>> WHERE_USED = whereUsed();

    private CodebookTable() {
    }

    /**
     * One row.
     *
     * @param path  names from the top down
     * @param cells what the row says, by column; a column that the file does not have is not among them
     */
    record Row(long number, List<String> path, Map<String, String> cells) {

        String text(String column, String otherwise) {
            return cells.getOrDefault(column, otherwise);
        }
    }

    static List<Row> read(List<List<String>> file, String fileName) {
        TextTable table = TextTable.of(file, fileName, List.of("code"));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (TextTable.Line line : table.lines()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : COLUMNS) {
                table.cell(line, column).ifPresent(cell -> cells.put(column, cell));
            }
            for (String column : WHERE_USED.keySet()) {
                table.cell(line, column).ifPresent(cell -> cells.put(column, cell));
            }
            table.cell(line, ID).ifPresent(cell -> cells.put(ID, cell));
            long number = line.number();
            if (cells.values().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw Texts.usage("codes.nul", fileName, Long.toString(number));
            }
            List<String> path = new ArrayList<>();
            for (String name : cells.get("code").split(" > ", -1)) {
                path.add(named(name, fileName, number));
            }
            String key = String.join(Codebook.SEPARATOR, path).toLowerCase(Locale.ROOT);
            if (rows.put(key, new Row(number, path, cells)) != null) {
                throw Texts.usage("codes.twice", fileName, Long.toString(number),
                        String.join(Codebook.SEPARATOR, path));
            }
        }
        return List.copyOf(rows.values());
    }

    private static String named(String name, String fileName, long row) {
        String one = name.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (one.isEmpty() || one.length() > CodingSchema.LONGEST_NAME) {
            throw Texts.usage("codes.name", fileName, Long.toString(row), CodingSchema.LONGEST_NAME);
        }
        return one;
    }

    /** The codebook as rows, the heads of the columns first. */
    static List<List<String>> rows(Codebook codebook) {
        List<String> more = WHERE_USED.keySet().stream().filter(column -> codebook.inOrder().stream()
                .anyMatch(code -> !WHERE_USED.get(column).apply(code).isEmpty())).toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(more);
        rows.add(header);
        for (Code code : codebook.inOrder()) {
            List<String> cells = new ArrayList<>(List.of(codebook.path(code),
                    code.number() == 0 ? "" : Integer.toString(code.number()), Looks.name(code.colour()),
                    code.definition(), code.include(), code.exclude(), code.example(), flag(code.exclusive())));
            more.forEach(column -> cells.add(WHERE_USED.get(column).apply(code)));
            rows.add(cells);
        }
        return rows;
    }

    private static Map<String, Function<Code, String>> whereUsed() {
        Map<String, Function<Code, String>> cells = new LinkedHashMap<>();
        cells.put(RETIRED, code -> code.retired() ? "yes" : "");
        cells.put(NET, code -> code.net() ? "yes" : "");
        cells.put(SINGLE, code -> code.single() ? "yes" : "");
        cells.put(WEIGHT, code -> code.weight() == null ? "" : CellReader.written(code.weight()));
        return Collections.unmodifiableMap(cells);
    }

    private static String flag(boolean value) {
        return value ? "yes" : "no";
    }
}
