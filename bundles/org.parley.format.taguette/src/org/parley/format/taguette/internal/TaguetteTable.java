// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.exchange.Counts;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.ThreadOf;

/**
 * Highlights or a codebook that Taguette exported as csv or xlsx, which hold the same. The documents are not in it, so that
 * each passage becomes a post of its own, coded whole.
 */
final class TaguetteTable {

    private static final List<String> HIGHLIGHTS = List.of("id", "document", "tag", "content");
    private static final List<String> CODEBOOK = List.of("tag", "description");
    private static final String COUNT = "number of highlights";

    private final Receiver receiver;
    private final TagTree tree = new TagTree("csv");

    private TaguetteTable(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Whether the first row is that of an export of Taguette. */
    static boolean isOne(List<String> head) {
        return head.equals(HIGHLIGHTS) || head.size() > CODEBOOK.size()
                && head.subList(0, CODEBOOK.size() + 1).equals(List.of(CODEBOOK.get(0), CODEBOOK.get(1), COUNT));
    }

    static void read(List<List<String>> rows, Receiver receiver) {
        TaguetteTable table = new TaguetteTable(receiver);
        List<List<String>> below = rows.isEmpty() ? rows : rows.subList(1, rows.size());
        if (!rows.isEmpty() && rows.get(0).equals(HIGHLIGHTS)) {
            table.highlights(below);
        } else {
            table.codebook(below);
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
