// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVRecord;

import org.parley.discussion.Moderation.Word;

/** Reads a word list from csv: columns word, language, kind and rule; only the first has to be there. */
final class WordFile {

    private static final int LONGEST_WORD = 500;
    private static final int LONGEST_KIND = 100;
    private static final String NO_KIND = "other";

    private final CsvFile file;

    WordFile(Path file) {
        this.file = new CsvFile(file, "words.file");
    }

    /** The words in the file's order; {@code words.file} (failed) naming file and row when it cannot be read. */
    List<Word> read() {
        List<Word> words = new ArrayList<>();
        for (CSVRecord row : file.rows("word")) {
            String word = CsvFile.cell(row, "word");
            if (word != null) {
                words.add(word(row, word));
            }
        }
        return words;
    }

    private Word word(CSVRecord row, String word) {
        String kind = CsvFile.cell(row, "kind");
        String rule = CsvFile.cell(row, "rule");
        if (word.length() > LONGEST_WORD || kind != null && kind.length() > LONGEST_KIND
                || rule != null && rule.length() > LONGEST_WORD || word.indexOf('\0') >= 0) {
            throw file.problem(Specs.TEXTS.get("words.file.row", CsvFile.number(row)), null);
        }
        return new Word(word, CsvFile.cell(row, "language"), kind == null ? NO_KIND : kind, rule);
    }
}
