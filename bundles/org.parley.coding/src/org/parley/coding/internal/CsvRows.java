// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.parley.core.CellGuard;

/** The rows of a csv file: comma or semicolon, quotes as RFC 4180 has them, cells guarded against formulas. */
final class CsvRows {

    private CsvRows() {
    }

    /** All rows, the blank ones too, with the guards taken off. */
    static List<List<String>> read(Reader csv, String fileName) {
        try {
            PushbackReader reader = new PushbackReader(csv, 1 << 16);
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(reader)).setIgnoreEmptyLines(false)
                    .get();
            List<List<String>> rows = new ArrayList<>();
            try (CSVParser parser = CSVParser.parse(reader, format)) {
                parser.forEach(record -> rows.add(record.stream().map(CsvRows::original).toList()));
            }
            return rows;
        } catch (IOException e) {
            throw Texts.failed("csv.read", fileName, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Texts.failed("csv.read", fileName, String.valueOf(e.getCause().getMessage()));
        }
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
