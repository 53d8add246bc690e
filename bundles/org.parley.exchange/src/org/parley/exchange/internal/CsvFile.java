// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A csv file whose encoding, delimiter and header are known; its rows can be walked as often as one likes.
 *
 */
record CsvFile(Path path, Encoding encoding, char delimiter, Header header) {

    /** Stands for "each line is one cell": nobody writes it. */
    static final char NONE = '\u001F';
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 30;

    /** One row; {@code number} counts as a spreadsheet does: the header is row 1 when no empty line is before it. */
    record Row(long number, String[] cells) {

        String cell(int column) {
            return column < cells.length ? cells[column] : "";
        }
    }

    /**
     * The columns of a file.
     *
     * @param names   name of each; a second one of the same name is called {@code name (2)}
     * @param doubles names that the file has more than once, each with what its columns are called here
     */
    record Header(List<String> names, Map<String, List<String>> doubles) {

        static Header of(String[] cells) {
            List<String> given = new ArrayList<>();
            for (int i = 0; i < cells.length; i++) {
                String name = cells[i].replace("\0", "").strip();
                given.add(name.isEmpty() ? "column " + (i + 1) : name);
            }
            List<String> names = new ArrayList<>();
            Map<String, List<String>> called = new LinkedHashMap<>();
            for (String name : given) {
                List<String> same = called.computeIfAbsent(name, n -> new ArrayList<>());
                String free = name;
                for (int n = 2; !same.isEmpty() && (given.contains(free) || names.contains(free)); n++) {
                    free = name + " (" + n + ")";
                }
                same.add(free);
                names.add(free);
            }
            called.values().removeIf(columns -> columns.size() < 2);
            return new Header(List.copyOf(names), called);
        }
    }

    /** Takes row after row. */
    @FunctionalInterface
    interface Taker {
        void take(Row row);
    }

    /** Opens a file, with a charset that a person named or the one that is found. */
    static CsvFile open(Path path, Optional<String> charset, Problems problems) {
        try {
            if (Files.isDirectory(path)) {
                throw problems.failed("import.csv.folder", path);
            }
            if (!Files.isRegularFile(path)) {
                throw problems.failed("import.file", path);
            }
            if (Files.size(path) == 0) {
                throw problems.failed("import.empty", path.getFileName());
            }
            if (Files.size(path) > Limits.LARGEST_CSV) {
                throw problems.failed("import.csv.large", path.getFileName(), Limits.LARGEST_CSV / (1024 * 1024));
            }
            Optional<Charset> said = charset.map(name -> named(name, problems));
            if (!CsvProbe.text(path, said)) {
                throw problems.failed("import.csv.not-text", path.getFileName());
            }
            Encoding encoding = said.isPresent() ? Encoding.said(path, said.get()) : Encoding.of(path);
            char delimiter = delimiter(path, encoding);
            CsvFile bare = new CsvFile(path, encoding, delimiter, null);
            return new CsvFile(path, encoding, delimiter, bare.readHeader(problems));
        } catch (IOException e) {
            throw problems.unreadable(path, e);
        }
    }

    List<String> headers() {
        return header.names();
    }

    /** Walks all rows after the header. */
    void each(Problems problems, Taker taker) {
        try (Reader reader = encoding.open(path); CSVParser parser = format(delimiter).parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            boolean header = true;
            while (next(records, parser, problems)) {
                CSVRecord record = records.next();
                if (!blank(record) && !header) {
                    taker.take(new Row(record.getRecordNumber(), record.values()));
                }
                header &= blank(record);
            }
        } catch (CharacterCodingException e) {
            throw problems.failed(e, "import.csv.charset", path.getFileName(), encoding.charset().displayName());
        } catch (IOException e) {
            throw problems.unreadable(path, e);
        }
    }

    private boolean next(Iterator<CSVRecord> records, CSVParser parser, Problems problems) throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        long row = parser.getRecordNumber() + 1;
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw problems.failed(e, "import.csv.quotes", path.getFileName(), row, line);
        }
    }

    private Header readHeader(Problems problems) throws IOException {
        try (Reader reader = encoding.open(path); CSVParser parser = format(delimiter).parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (next(records, parser, problems)) {
                CSVRecord record = records.next();
                if (!blank(record)) {
                    return Header.of(record.values());
                }
            }
            throw problems.failed("import.empty", path.getFileName());
        } catch (CharacterCodingException e) {
            throw problems.failed(e, "import.csv.charset", path.getFileName(), encoding.charset().displayName());
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    }

    /** An empty line; it counts as a row of the file and says nothing. */
    private static boolean blank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isEmpty();
    }

    /** The character that cuts the first rows into the most columns, and into equally many. */
    private static char delimiter(Path path, Encoding encoding) throws IOException {
        char[] sample = new char[SAMPLE];
        int length;
        try (Reader reader = encoding.open(path)) {
            length = reader.read(sample);
        } catch (CharacterCodingException e) {
            // told with the name of the charset when the rows are read
            return ',';
        }
        String text = new String(sample, 0, Math.max(0, length));
        char best = NONE;
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            double score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String sample, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try (CSVParser parser = format(delimiter).parse(new StringReader(sample))) {
            for (CSVRecord record : parser) {
                if (!blank(record)) {
                    widths.add(record.size());
                }
                if (widths.size() > SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // the sample ends in the middle of a cell; what was read before says enough
            widths.add(0);
        }
        if (widths.size() > 2) {
            widths.remove(widths.size() - 1);
        }
        int header = widths.isEmpty() ? 0 : widths.get(0);
        long alike = widths.stream().filter(w -> w == header).count();
        return header < 2 ? 0 : (header - 1) * (0.5 + 0.5 * alike / widths.size());
    }

    /** The encoding that a person means. */
    static Charset named(String name, Problems problems) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw problems.usage("import.charset", name);
        }
    }
}
