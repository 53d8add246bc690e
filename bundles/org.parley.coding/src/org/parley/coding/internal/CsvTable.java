// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.core.CellGuard;

/** A csv file with a header, read whole and checked: comma or semicolon, quotes as RFC 4180 has them. */
final class CsvTable {

    /** Nobody's codebook or quote is longer; a file that is has lost a quotation mark. */
    private static final int LONGEST_CELL = 1_000_000;

    private final Map<String, Integer> columns;
    private final List<CSVRecord> records;

    private CsvTable(Map<String, Integer> columns, List<CSVRecord> records) {
        this.columns = columns;
        this.records = records;
    }

    static CsvTable read(Reader csv, String fileName, List<String> required) {
        try {
            PushbackReader reader = new PushbackReader(csv, 1 << 16);
            char delimiter = delimiter(reader);
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
            return read(CSVParser.parse(reader, format), fileName, required);
        } catch (IOException e) {
            throw Texts.failed("csv.read", fileName, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Texts.failed("csv.read", fileName, String.valueOf(e.getCause().getMessage()));
        }
    }

    private static CsvTable read(CSVParser parser, String fileName, List<String> required) throws IOException {
        List<CSVRecord> records = new ArrayList<>();
        Map<String, Integer> columns = null;
        try (parser) {
            for (CSVRecord record : parser) {
                if (blank(record)) {
                    continue;
                }
                if (columns == null) {
                    columns = header(record, fileName, required);
                } else {
                    checkSize(record, columns, fileName);
                    records.add(record);
                }
            }
        }
        if (columns == null) {
            throw Texts.usage("csv.empty", fileName);
        }
        return new CsvTable(columns, records);
    }

    private static Map<String, Integer> header(CSVRecord record, String fileName, List<String> required) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String name = record.get(i).strip().toLowerCase(Locale.ROOT);
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

    private static void checkSize(CSVRecord record, Map<String, Integer> columns, String fileName) {
        int wanted = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (int i = 0; i < record.size(); i++) {
            if (i >= wanted && !record.get(i).isBlank()) {
                throw Texts.usage("csv.ragged", fileName, Long.toString(record.getRecordNumber()), record.size(),
                        wanted);
            }
            if (record.get(i).length() > LONGEST_CELL) {
                throw Texts.usage("csv.cell", fileName, Long.toString(record.getRecordNumber()), LONGEST_CELL);
            }
        }
    }

    private static boolean blank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    List<CSVRecord> records() {
        return records;
    }

    /** The number of a row as a spreadsheet counts it, the header being 1. */
    long line(CSVRecord record) {
        return record.getRecordNumber();
    }

    /** A cell; empty when the file has no such column. A row that ends early has blank cells there. */
    Optional<String> cell(CSVRecord record, String column) {
        Integer place = columns.get(column);
        return place == null ? Optional.empty() : Optional.of(place < record.size() ? original(record.get(place)) : "");
    }

    /** The text guarded against being read as a formula, in such a way that {@link #original} gives it back. */
    static String safe(String text) {
        return CellGuard.dangerous(withoutApostrophes(text)) ? "'" + text : text;
    }

    private static String original(String cell) {
        return cell.startsWith("'") && CellGuard.dangerous(withoutApostrophes(cell)) ? cell.substring(1) : cell;
    }

    private static String withoutApostrophes(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\'') {
            from++;
        }
        return text.substring(from);
    }

    private static char delimiter(PushbackReader reader) throws IOException {
        char[] start = new char[1 << 14];
        int length = 0;
        int read = reader.read(start, 0, start.length);
        while (read > 0) {
            length += read;
            read = length < start.length ? reader.read(start, length, start.length - length) : 0;
        }
        int from = length > 0 && start[0] == '\uFEFF' ? 1 : 0;
        int commas = 0;
        int semicolons = 0;
        for (int i = from; i < length && start[i] != '\n' && start[i] != '\r'; i++) {
            commas += start[i] == ',' ? 1 : 0;
            semicolons += start[i] == ';' ? 1 : 0;
        }
        reader.unread(start, from, length - from);
        return semicolons > commas ? ';' : ',';
    }
}
