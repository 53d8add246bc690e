// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.parley.core.AtomicFile;
import org.parley.core.CellGuard;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.Side;

/** Conflicts in a file that a person fills in: one row each, and whose state stands in the column {@code settle}. */
interface SettlementFile {

    String ID = "id";
    String SETTLE = "settle";

    /** Writes all conflicts, with the answers that are known. */
    void write(Path file, List<Conflict> conflicts);

    /**
     * The answers by the id of the conflict; rows without one are left out.
     *
     * @throws ProblemException (usage) when the file cannot be understood
     */
    Map<String, Side> read(Path file);

    /** By the end of the name: csv or json. */
    static SettlementFile of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new Csv();
        }
        if (name.endsWith(".json")) {
            return new Json();
        }
        throw problem("merge.file-kind", null, file);
    }

    /** The side that a word names. */
    static Optional<Side> side(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "ours" -> Optional.of(Side.OURS);
            case "theirs" -> Optional.of(Side.THEIRS);
            default -> Optional.empty();
        };
    }

    private static ProblemException problem(String code, Exception cause, Object... args) {
        return new ProblemException(Problem.from(Messages.of(SettlementFile.class), Problem.Kind.USAGE, code, args),
                cause);
    }

    private static void put(Map<String, Side> answers, Path file, String id, String word) {
        if (id != null && word != null && !word.isBlank()) {
            answers.put(id.strip(), side(word).orElseThrow(() -> problem("merge.file-side", null, file, id, word)));
        }
    }

    private static String word(Conflict conflict) {
        return conflict.settled() == null ? "" : conflict.settled().name().toLowerCase(Locale.ROOT);
    }

    /** A table for a spreadsheet. */
    final class Csv implements SettlementFile {

        private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader(ID, SETTLE, "what", "about",
                "before", "ours", "theirs").get();

        @Override
        public void write(Path file, List<Conflict> conflicts) {
            AtomicFile.write(file, out -> {
                CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
                for (Conflict c : conflicts) {
                    printer.printRecord(c.id(), word(c), CellGuard.guard(c.title()), CellGuard.guard(c.about()),
                            CellGuard.guard(c.base()), CellGuard.guard(c.ours()), CellGuard.guard(c.theirs()));
                }
                printer.flush();
            });
        }

        @Override
        public Map<String, Side> read(Path file) {
            Map<String, Side> answers = new HashMap<>();
            CSVFormat format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreSurroundingSpaces(true)
                    .get();
            try (BufferedReader reader = Files.newBufferedReader(file); CSVParser rows = CSVParser.parse(reader, format)) {
                for (CSVRecord row : rows) {
                    if (!row.isMapped(ID) || !row.isMapped(SETTLE)) {
                        throw problem("merge.file-columns", null, file);
                    }
                    put(answers, file, row.isSet(ID) ? row.get(ID) : null, row.isSet(SETTLE) ? row.get(SETTLE) : null);
                }
                return answers;
            } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
                throw problem("merge.file-read", e, file, String.valueOf(e.getMessage()));
            }
        }
    }

    /** A list for a program: objects with id and settle. */
    final class Json implements SettlementFile {

        private static final JsonFactory JSON = new JsonFactory();

        @Override
        public void write(Path file, List<Conflict> conflicts) {
            AtomicFile.write(file, out -> {
                JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter();
                json.writeStartArray();
                for (Conflict c : conflicts) {
                    json.writeStartObject();
                    json.writeStringField(ID, c.id());
                    json.writeStringField(SETTLE, word(c));
                    json.writeStringField("what", c.title());
                    json.writeStringField("about", c.about());
                    json.writeStringField("before", c.base());
                    json.writeStringField("ours", c.ours());
                    json.writeStringField("theirs", c.theirs());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.flush();
            });
        }

        @Override
        public Map<String, Side> read(Path file) {
            Map<String, Side> answers = new HashMap<>();
            try (JsonParser json = JSON.createParser(Files.newInputStream(file))) {
                if (json.nextToken() != JsonToken.START_ARRAY) {
                    throw problem("merge.file-read", null, file, "[");
                }
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> fields = new HashMap<>();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String name = json.currentName();
                        json.nextToken();
                        fields.put(name, json.getValueAsString());
                        json.skipChildren();
                    }
                    put(answers, file, fields.get(ID), fields.get(SETTLE));
                }
                return answers;
            } catch (JsonProcessingException e) {
                throw problem("merge.file-read", e, file, e.getOriginalMessage());
            } catch (IOException e) {
                throw problem("merge.file-read", e, file, String.valueOf(e.getMessage()));
            }
        }
    }
}
