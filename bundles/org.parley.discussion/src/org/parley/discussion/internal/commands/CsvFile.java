// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** A csv file in UTF-8 with a header row, as the commands of this engine read it. */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true).setTrim(true).setIgnoreEmptyLines(false).setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY).get();

    private final Path file;
    private final String code;

    /** @param code of the problem when it cannot be read, and the beginning of its texts */
    CsvFile(Path file, String code) {
        this.file = file;
        this.code = code;
    }

    /** All rows, when every required column is there. */
    List<CSVRecord> rows(String... required) {
        String text = text();
        try (CSVParser rows = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            for (String column : required) {
                if (!rows.getHeaderMap().containsKey(column)) {
                    throw problem(Specs.TEXTS.get("file.column", column), null);
                }
            }
            return rows.stream().filter(row -> !row.stream().allMatch(String::isBlank)).toList();
        } catch (IOException | UncheckedIOException e) {
            throw problem(Specs.TEXTS.get("file.quote"), e);
        } catch (IllegalArgumentException e) {
            throw problem(Specs.TEXTS.get("file.header"), e);
        }
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw problem(Specs.TEXTS.get("file.utf8"), e);
        } catch (IOException e) {
            throw problem(Specs.TEXTS.get("file.open"), e);
        }
    }

    /** The value of a column, null when it is empty or not there. */
    static String cell(CSVRecord row, String column) {
        String value = row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
        return value.isBlank() ? null : value;
    }

    /** The row as people count them, with the header as the first. */
    static String number(CSVRecord row) {
        return Long.toString(row.getRecordNumber() + 1);
    }

    /** A problem with this file, for this reason. */
    ProblemException problem(String reason, Exception cause) {
        return new ProblemException(Problem.from(Specs.TEXTS, Problem.Kind.FAILED, code, file, reason), cause);
    }
}
