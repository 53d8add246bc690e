// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.parley.coding.Code;
import org.parley.coding.Codebook;

/** The csv form of a codebook: one row per code, the whole path in its first column. */
final class CodebookCsv {

    static final List<String> COLUMNS = List.of("code", "number", "colour", "definition", "include", "exclude",
            "example", "exclusive");

    /** Stands behind the others only in files of a codebook that has retired codes. */
    static final String RETIRED = "retired";

    private CodebookCsv() {
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

    static List<Row> read(Reader csv, String fileName) {
        CsvTable table = CsvTable.read(csv, fileName, List.of("code"));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (CSVRecord record : table.records()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : COLUMNS) {
                table.cell(record, column).ifPresent(cell -> cells.put(column, cell));
            }
            table.cell(record, RETIRED).ifPresent(cell -> cells.put(RETIRED, cell));
            long number = table.line(record);
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

    static void write(Codebook codebook, Writer csv) {
        boolean anyRetired = codebook.inOrder().stream().anyMatch(Code::retired);
        try {
            CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180);
            List<String> header = new ArrayList<>(COLUMNS);
            if (anyRetired) {
                header.add(RETIRED);
            }
            printer.printRecord(header);
            for (Code code : codebook.inOrder()) {
                List<String> cells = new ArrayList<>(List.of(CsvTable.safe(codebook.path(code)),
                        code.number() == 0 ? "" : Integer.toString(code.number()), Looks.name(code.colour()),
                        CsvTable.safe(code.definition()), CsvTable.safe(code.include()), CsvTable.safe(code.exclude()),
                        CsvTable.safe(code.example()), flag(code.exclusive())));
                if (anyRetired) {
                    cells.add(flag(code.retired()));
                }
                printer.printRecord(cells);
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String flag(boolean value) {
        return value ? "yes" : "no";
    }
}
