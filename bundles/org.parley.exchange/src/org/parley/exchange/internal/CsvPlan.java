// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parley.exchange.ImportSettings;

/**
 * Which column is what.
 *
 * @param columns indexes of the columns of each field
 * @param profile profile keys by index of the column
 * @param kind    what a row is
 */
record CsvPlan(CsvFile file, Map<Field, List<Integer>> columns, Map<Integer, String> profile, Kind kind) {

    /** What a row is. */
    enum Kind {
        /** One contribution. */
        POST,
        /** One respondent, who answered several questions. */
        RESPONDENT,
        /** One person, who said nothing here. */
        PERSON
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    List<Integer> all(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    /** The cell of a field, stripped; empty when there is no such column. */
    String cell(CsvFile.Row row, Field field) {
        List<Integer> found = all(field);
        return found.isEmpty() ? "" : row.cell(found.get(0)).strip();
    }

    /** Puts a guess and what a person said together; what a person says about a field replaces the guess for it. */
    static CsvPlan of(CsvFile file, List<ColumnFacts> facts, ImportSettings settings, Problems problems) {
        Map<Integer, List<String>> said = said(file, settings, problems);
        Map<Integer, String> guess = new ColumnGuess(facts).all();
        Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);
        Map<Integer, String> profile = new LinkedHashMap<>();
        List<String> saidWords = said.values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < file.headers().size(); i++) {
            List<String> words = said.get(i);
            if (words == null) {
                String guessed = guess.get(i);
                boolean replaced = saidWords.contains(guessed) && !guessed.equals(Field.IGNORE.word());
                words = List.of(replaced ? Field.PROFILE + ColumnGuess.key(file.headers().get(i)) : guessed);
            }
            for (String word : words) {
                if (word.startsWith(Field.PROFILE)) {
                    profile.put(i, word.substring(Field.PROFILE.length()));
                } else {
                    columns.computeIfAbsent(Field.of(word).orElseThrow(), f -> new ArrayList<>()).add(i);
                }
            }
        }
        return new CsvPlan(file, columns, profile, kind(columns, facts));
    }

    private static Kind kind(Map<Field, List<Integer>> columns, List<ColumnFacts> facts) {
        List<Integer> texts = columns.getOrDefault(Field.TEXT, List.of());
        if (texts.isEmpty()) {
            return Kind.PERSON;
        }
        boolean thread = columns.containsKey(Field.TOPIC) || columns.containsKey(Field.REPLY_TO)
                || columns.containsKey(Field.TITLE);
        return texts.size() > 1 || facts.get(texts.get(0)).question && !thread ? Kind.RESPONDENT : Kind.POST;
    }

    /** The columns that a person has mapped to a field. */
    static Set<Integer> said(CsvFile file, ImportSettings settings, Field field) {
        Set<Integer> columns = new HashSet<>();
        settings.mapping().forEach((column, words) -> {
            if (words.contains(field.word())) {
                columns.add(index(file, column));
            }
        });
        return columns;
    }

    private static Map<Integer, List<String>> said(CsvFile file, ImportSettings settings, Problems problems) {
        Map<Integer, List<String>> said = new LinkedHashMap<>();
        settings.mapping().forEach((column, words) -> {
            int index = index(file, column);
            if (index < 0) {
                throw problems.usage("import.csv.column", file.path().getFileName(), column,
                        String.join(", ", file.headers()));
            }
            for (String word : words) {
                boolean key = word.startsWith(Field.PROFILE) && word.substring(Field.PROFILE.length())
                        .matches("[\\p{L}\\p{N}_-]{1,60}");
                if (!key && Field.of(word).isEmpty()) {
                    throw problems.usage("import.csv.field", word, column, String.join(", ", Field.words()));
                }
            }
            said.computeIfAbsent(index, i -> new ArrayList<>()).addAll(words);
        });
        return said;
    }

    /** The column that a person means: by its exact name, else whatever its case, tags and spaces. */
    private static int index(CsvFile file, String column) {
        int exact = file.headers().indexOf(column);
        if (exact >= 0) {
            return exact;
        }
        List<String> plain = file.headers().stream().map(CsvPlan::plain).toList();
        return plain.indexOf(plain(column));
    }

    private static String plain(String header) {
        return HtmlText.line(header).toLowerCase(java.util.Locale.ROOT);
    }
}
