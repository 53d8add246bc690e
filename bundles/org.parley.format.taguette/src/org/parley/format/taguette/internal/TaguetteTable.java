// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.parley.core.Progress;
import org.parley.exchange.Counts;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.ThreadOf;

/**
 * Highlights or a codebook that Taguette exported as csv. The documents are not in it, so that each passage becomes a post
 * of its own, coded whole.
 */
final class TaguetteTable {

    private static final List<String> HIGHLIGHTS = List.of("id", "document", "tag", "content");
    private static final List<String> CODEBOOK = List.of("tag", "description");
    /** Characters of the first line that are looked at. */
    private static final int FIRST = 200;

    private final Receiver receiver;
    private final TagTree tree = new TagTree("csv");

    private TaguetteTable(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Whether the first line is that of an export of Taguette. */
    static boolean isOne(Path file) {
        try (BufferedReader reader = open(file)) {
            char[] start = new char[FIRST];
            int length = Math.max(0, reader.read(start));
            String first = new String(start, 0, length).lines().findFirst().orElse("");
            return first.equals(String.join(",", HIGHLIGHTS))
                    || first.startsWith(String.join(",", CODEBOOK) + ",number of highlights");
        } catch (IOException e) {
            return false;
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** @throws org.parley.core.ProblemException {@code taguette.csv} (failed) when it cannot be read */
    static void read(Path file, Receiver receiver, Progress progress) {
        List<List<String>> rows = new ArrayList<>();
        try (Reader reader = open(file); CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            parser.forEach(row -> {
                progress.check();
                rows.add(row.toList());
            });
        } catch (IOException | UncheckedIOException e) {
            throw Texts.failed(e, "taguette.csv", file.getFileName(), String.valueOf(e.getMessage()));
        }
        TaguetteTable table = new TaguetteTable(receiver);
        if (rows.get(0).equals(HIGHLIGHTS)) {
            table.highlights(rows.subList(1, rows.size()));
        } else {
            table.codebook(rows.subList(1, rows.size()));
        }
    }

    private void codebook(List<List<String>> rows) {
        rows.stream().filter(row -> row.size() > 1 && !row.get(0).isBlank())
                .forEach(row -> tree.add(row.get(0), row.get(1)));
        receiver.counts(new Counts(tree.give(receiver), 0, 0, 0, 0, 0, 0));
    }

    private void highlights(List<List<String>> rows) {
        List<List<String>> whole = rows.stream().filter(row -> row.size() >= HIGHLIGHTS.size()).toList();
        whole.stream().filter(row -> !row.get(2).isBlank()).forEach(row -> tree.add(row.get(2), ""));
        int codes = tree.give(receiver);
        Map<String, String> starters = new HashMap<>();
        Set<UUID> passages = new HashSet<>();
        int codings = 0;
        for (List<String> row : whole) {
            String words = row.get(3).strip();
            UUID passage = TagTree.id("csv", "passage", row.get(0), row.get(1), words);
            if (words.isEmpty() || row.get(2).isBlank()) {
                receiver.loss(new Loss("coding", row.get(1), row.get(2), "", Texts.get(words.isEmpty() ? "loss.empty"
                        : "loss.no-tag")));
                continue;
            }
            if (passages.add(passage)) {
                passage(row.get(1), Receiver.GUID + passage, words, starters);
            }
            codings++;
            receiver.coding(new CodingOf(TagTree.id("csv", "highlight", passage.toString(), row.get(2)),
                    tree.code(row.get(2)), Receiver.GUID + passage, 0, words.length(), Texts.get("coder.unknown"), null, "",
                    false));
        }
        receiver.counts(new Counts(codes, passages.size(), codings, 0, 0, 0, codings == 0 ? 0 : 1));
    }

    private void passage(String document, String post, String words, Map<String, String> starters) {
        String topic = Receiver.GUID + TagTree.id("csv", "document", document);
        boolean first = starters.putIfAbsent(document, post) == null;
        if (first) {
            receiver.topic(new ThreadOf(topic, document, null, null));
        }
        receiver.post(new Contribution(post, topic, first ? Kind.STARTER : Kind.REPLY, null, null,
                Texts.get("author.missing"), null, null, words, null, null));
    }
}
