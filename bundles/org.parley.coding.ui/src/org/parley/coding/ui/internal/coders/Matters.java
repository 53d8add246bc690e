// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.coders.Adjudication.Scope;
import org.parley.coding.coders.CoderBatch;
import org.parley.core.Messages;

/**
 * What there is to adjudicate in a panel.
 *
 * @param coders  everybody who coded in it or was given texts, names by id
 * @param closed  what can be adjudicated: closed batches, the newest first, then pairs of coders, those with the most
 *                texts in common first
 * @param waiting names of batches that two coders code and that are not closed yet
 */
record Matters(Map<UUID, String> coders, List<One> closed, List<String> waiting) {

    Matters {
        coders = Collections.unmodifiableMap(new LinkedHashMap<>(coders));
        closed = List.copyOf(closed);
        waiting = List.copyOf(waiting);
    }

    /**
     * A closed batch or a pair of coders.
     *
     * @param batch name of the batch; empty for a pair
     * @param texts texts that two coders have in it
     */
    record One(Scope scope, String batch, String first, String second, int texts) {

        /** As it is read: "Batch Wave 1", "Elina and Jonas". */
        String name() {
            Messages messages = Messages.of(Matters.class);
            return batch.isEmpty() ? messages.get("matter.pair", first, second) : messages.get("matter.batch", batch);
        }

        /** Names it for as long as it is there. */
        String key() {
            return scope.batchId() == null ? scope.firstId() + "/" + scope.secondId() : scope.batchId().toString();
        }
    }

    static Matters of(CodingState state, List<CoderBatch> batches) {
        Map<UUID, String> names = names(state, batches);
        List<One> all = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (CoderBatch batch : batches) {
            if (batch.kind() == CoderBatch.Kind.CODING && !batch.twice().isEmpty()) {
                if (batch.finishedAt() == null) {
                    waiting.add(batch.name());
                } else {
                    all.add(0, new One(Scope.of(batch), batch.name(), "", "", batch.twice().size()));
                }
            }
        }
        all.addAll(pairs(state, names));
        return new Matters(names, all, waiting);
    }

    /** Everybody by name. */
    private static Map<UUID, String> names(CodingState state, List<CoderBatch> batches) {
        Map<UUID, String> names = new HashMap<>();
        batches.forEach(batch -> batch.coders().forEach(coder -> names.put(coder.coderId(), coder.name())));
        state.codings().values().forEach(coding -> names.putIfAbsent(coding.coderId(), coding.coder()));
        Map<UUID, String> sorted = new LinkedHashMap<>();
        names.entrySet().stream().sorted(Map.Entry.<UUID, String>comparingByValue(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Map.Entry.comparingByKey())).forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    /** Two coders who put codes on the same posts; the first of them is the first by name. */
    private static List<One> pairs(CodingState state, Map<UUID, String> names) {
        List<UUID> order = List.copyOf(names.keySet());
        Map<Integer, Map<Integer, Integer>> common = new TreeMap<>();
        for (List<Coding> there : state.byPost().values()) {
            List<Integer> on = there.stream().map(Coding::coderId).distinct().map(order::indexOf).sorted().toList();
            for (int i = 0; i < on.size(); i++) {
                for (int j = i + 1; j < on.size(); j++) {
                    common.computeIfAbsent(on.get(i), key -> new TreeMap<>()).merge(on.get(j), 1, Integer::sum);
                }
            }
        }
        List<One> pairs = new ArrayList<>();
        common.forEach((first, seconds) -> seconds.forEach((second, texts) -> pairs.add(new One(
                Scope.of(order.get(first), order.get(second)), "", names.get(order.get(first)),
                names.get(order.get(second)), texts))));
        pairs.sort(Comparator.comparingInt((One one) -> -one.texts()));
        return pairs;
    }

    /** The one of a key, else the first; null when there is none. */
    One chosen(String key) {
        return closed.stream().filter(one -> one.key().equals(key)).findFirst()
                .orElse(closed.isEmpty() ? null : closed.get(0));
    }
}
