// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.exchange.spi.TableReader;
import org.parley.exchange.spi.Tables;

/** Tables of csv files in UTF-8, and of the files that somebody else reads. */
@Component(service = {Tables.class, TableFiles.class})
public final class TableFiles implements Tables {

    private static final String CSV = "csv";

    private final CopyOnWriteArrayList<TableReader> readers = new CopyOnWriteArrayList<>();
    private final Problems problems = new Problems();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(TableReader reader) {
        readers.add(reader);
    }

    void remove(TableReader reader) {
        readers.remove(reader);
    }

    private Optional<TableReader> reader(Path file) {
        String ending = TextReaders.ending(file);
        return readers.stream().filter(reader -> reader.endings().contains(ending)).findFirst();
    }

    @Override
    public List<String> head(Path file) {
        boolean table = TextReaders.ending(file).equals(CSV) || reader(file).isPresent();
        if (!table || !Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<List<String>> rows = read(file, 1, Progress.none());
            return rows.isEmpty() ? List.of() : rows.get(0);
        } catch (IOException | ProblemException e) {
            // told with its reason when the file is read in earnest
            return List.of();
        }
    }

    @Override
    public List<List<String>> read(Path file, Progress progress) {
        try {
            return read(file, Integer.MAX_VALUE, progress);
        } catch (IOException e) {
            throw problems.failed(e, "import.table", file.getFileName());
        }
    }

    private List<List<String>> read(Path file, int most, Progress progress) throws IOException {
        Optional<TableReader> reader = reader(file);
        return reader.isPresent() ? reader.get().read(file, most, progress) : csv(file, most, progress);
    }

    private static List<List<String>> csv(Path file, int most, Progress progress) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Reader in = open(file); CSVParser parser = CSVParser.parse(in, CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                progress.check();
                if (rows.size() == most) {
                    break;
                }
                rows.add(row.toList());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private static BufferedReader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
