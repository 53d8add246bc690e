// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Moderation.Word;

/** Reads a word list from csv: columns word, language, kind and rule; only the first has to be there. */
final class WordFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true).setTrim(true).setIgnoreEmptyLines(true).setAllowMissingColumnNames(true).get();
    private static final int LONGEST_WORD = 500;
    private static final int LONGEST_KIND = 100;
    private static final String NO_KIND = "other";

    private final Path file;

    WordFile(Path file) {
        this.file = file;
    }

    /** The words in the file's order; {@code words.file} (failed) naming file and row when it cannot be read. */
    List<Word> read() {
        String text = text();
        try (CSVParser rows = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            if (!rows.getHeaderMap().containsKey("word")) {
                throw problem(Specs.TEXTS.get("words.file.column"), null);
            }
            List<Word> words = new ArrayList<>();
            for (CSVRecord row : rows) {
                String word = cell(row, "word");
                if (word != null) {
                    words.add(word(row, word));
                }
            }
            return words;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw problem(e.getMessage(), e);
        }
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw problem(Specs.TEXTS.get("words.file.utf8"), e);
        } catch (IOException e) {
            throw problem(Specs.TEXTS.get("words.file.open"), e);
        }
    }

    private Word word(CSVRecord row, String word) {
        String kind = cell(row, "kind");
        String rule = cell(row, "rule");
        if (word.length() > LONGEST_WORD || kind != null && kind.length() > LONGEST_KIND
                || rule != null && rule.length() > LONGEST_WORD || word.indexOf('\0') >= 0) {
            throw problem(Specs.TEXTS.get("words.file.row", Long.toString(row.getRecordNumber() + 1)), null);
        }
        return new Word(word, cell(row, "language"), kind == null ? NO_KIND : kind, rule);
    }

    private static String cell(CSVRecord row, String column) {
        String value = row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
        return value.isBlank() ? null : value;
    }

    private ProblemException problem(String reason, Exception cause) {
        return new ProblemException(
                Problem.from(Specs.TEXTS, Problem.Kind.FAILED, "words.file", file, reason), cause);
    }
}
