// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.Ratings;
import org.parley.coding.internal.CsvFile;

/** Reads a table of ratings: a row for each unit, a column for each coder. */
final class RatingsCsv {

    /** Heads of columns that name the units, as people and statistics packages write them. */
    private static final Set<String> UNIT_HEADS = Set.of("", "unit", "units", "subject", "subjects", "item", "items", "id",
            "case", "row", "no", "nr", "number", "document", "post", "respondent", "target", "unit id", "item id");
    private static final Set<String> GROUP_HEADS = Set.of("group", "groups", "stratum");
    private static final Set<String> NO_VALUE = Set.of("", ".", "*", "NA");

    private final String file;
    private final Wanted wanted;
    private final List<CSVRecord> records;
    private final List<String> heads;

    /**
     * What the caller says about the file.
     *
     * @param level  what the values mean
     * @param header whether the first row names the columns; empty to find out
     * @param units  column that names the units; empty to find out
     * @param coders columns to compare; empty for all
     */
    record Wanted(Level level, Optional<Boolean> header, Optional<String> units, List<String> coders) { }

    /**
     * What was read.
     *
     * @param notCoders columns that are not compared
     */
    record Read(Ratings ratings, List<String> notCoders) { }

    private RatingsCsv(String file, Wanted wanted, List<CSVRecord> records) {
        this.file = file;
        this.wanted = wanted;
        if (records.isEmpty()) {
            throw Texts.usage("ratings.empty", file);
        }
        boolean header = wanted.header().orElseGet(() -> namesColumns(records));
        this.heads = heads(records, header);
        this.records = header ? records.subList(1, records.size()) : records;
        if (this.records.isEmpty()) {
            throw Texts.usage("ratings.empty", file);
        }
    }

    static Read read(Path path, Wanted wanted) {
        String file = String.valueOf(path.getFileName());
        try (Reader reader = CsvFile.open(path)) {
            return new RatingsCsv(file, wanted, parse(text(reader))).ratings();
        } catch (IOException e) {
            throw Texts.usage("ratings.read", file, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Texts.usage("ratings.read", file, String.valueOf(e.getCause().getMessage()));
        }
    }

    private static String text(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[1 << 14];
        for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
            text.append(part, 0, read);
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    private static List<CSVRecord> parse(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (!record.stream().allMatch(String::isBlank)) {
                    records.add(record);
                }
            }
            return records;
        }
    }

    /** Of comma, semicolon and tab the one that the first line has most often outside quotation marks. */
    private static char delimiter(String text) {
        char best = ',';
        long most = 0;
        String first = text.stripLeading().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        for (char sign : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(c -> c == sign).count();
            best = count > most ? sign : best;
            most = Math.max(most, count);
        }
        return best;
    }

    /** The first row names columns when a word is in it and nothing of it comes again below in its column. */
    private static boolean namesColumns(List<CSVRecord> records) {
        CSVRecord first = records.get(0);
        boolean word = false;
        for (int column = 0; column < first.size(); column++) {
            String cell = first.get(column).strip();
            int place = column;
            if (!NO_VALUE.contains(cell)) {
                word |= Numbers.whole(cell).isEmpty();
                if (records.stream().skip(1).anyMatch(r -> place < r.size() && r.get(place).strip().equals(cell))) {
                    return false;
                }
            }
        }
        return word;
    }

    /** One for each column; a name that stands there twice gets a number. */
    private static List<String> heads(List<CSVRecord> records, boolean header) {
        CSVRecord first = records.get(0);
        List<String> heads = new ArrayList<>();
        for (int column = 0; column < first.size(); column++) {
            String name = header ? first.get(column).strip() : Texts.get("ratings.column", Integer.toString(column + 1));
            int times = 1;
            String head = name;
            while (!head.isEmpty() && heads.contains(head)) {
                times++;
                head = name + " (" + times + ")";
            }
            heads.add(head);
        }
        return heads;
    }

    private Read ratings() {
        records.forEach(this::checkLength);
        Set<Integer> coders = coders();
        if (coders.size() < 2) {
            throw Texts.usage("ratings.coders", file, String.join(", ", shown(coders)));
        }
        List<List<String>> units = new ArrayList<>();
        for (CSVRecord record : records) {
            List<String> unit = new ArrayList<>();
            for (int column : coders) {
                unit.add(value(record, column));
            }
            units.add(unit);
        }
        Set<Integer> rest = new LinkedHashSet<>();
        for (int column = 0; column < heads.size(); column++) {
            rest.add(column);
        }
        rest.removeAll(coders);
        return new Read(new Ratings(shown(coders), units), shown(rest));
    }

    private void checkLength(CSVRecord record) {
        for (int i = heads.size(); i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                throw Texts.usage("ratings.ragged", file, Long.toString(record.getRecordNumber()), record.size(),
                        heads.size());
            }
        }
    }

    private List<String> shown(Set<Integer> columns) {
        return columns.stream().map(this::shown).toList();
    }

    private String shown(int column) {
        return heads.get(column).isEmpty() ? Texts.get("ratings.column", Integer.toString(column + 1))
                : heads.get(column);
    }

    private Set<Integer> coders() {
        Set<Integer> coders = new LinkedHashSet<>();
        wanted.coders().forEach(name -> coders.add(column(name)));
        if (!coders.isEmpty()) {
            return coders;
        }
        int units = wanted.units().map(this::column).orElseGet(this::unitColumn);
        for (int column = 0; column < heads.size(); column++) {
            boolean before = wanted.units().isEmpty() && column < units;
            boolean named = column == units || before || GROUP_HEADS.contains(heads.get(column).toLowerCase(Locale.ROOT));
            if (!named && !(heads.get(column).isEmpty() && empty(column))) {
                coders.add(column);
            }
        }
        return coders;
    }

    /** The first column whose head says that it names units; -1 for none. */
    private int unitColumn() {
        for (int column = 0; column < heads.size(); column++) {
            String head = heads.get(column).toLowerCase(Locale.ROOT);
            if (UNIT_HEADS.contains(head) && (column == 0 || !head.isEmpty())) {
                return column;
            }
        }
        return -1;
    }

    private boolean empty(int column) {
        return records.stream().allMatch(record -> column >= record.size() || record.get(column).isBlank());
    }

    /** A column by its head, whatever its case, or by its number from 1. */
    private int column(String name) {
        for (int column = 0; column < heads.size(); column++) {
            if (shown(column).equalsIgnoreCase(name.strip())) {
                return column;
            }
        }
        if (name.strip().matches("\\d{1,6}")) {
            int column = Integer.parseInt(name.strip()) - 1;
            if (column >= 0 && column < heads.size()) {
                return column;
            }
        }
        Set<Integer> all = new LinkedHashSet<>();
        for (int column = 0; column < heads.size(); column++) {
            all.add(column);
        }
        throw Texts.usage("ratings.no.column", file, name, String.join(", ", shown(all)));
    }

    private String value(CSVRecord record, int column) {
        String cell = column < record.size() ? record.get(column).strip() : "";
        if (NO_VALUE.contains(cell)) {
            return null;
        }
        if (wanted.level() != Level.NOMINAL && RatingTable.fitting(cell, wanted.level()).isEmpty()) {
            boolean negative = wanted.level() == Level.RATIO && Numbers.whole(cell).isPresent();
            throw Texts.usage(negative ? "ratings.negative" : "ratings.value", file,
                    Long.toString(record.getRecordNumber()), shown(column), cell, wanted.level().word());
        }
        return cell;
    }
}
