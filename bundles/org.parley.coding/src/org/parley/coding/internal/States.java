// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.coding.Layers;
import org.parley.coding.Memo;

/** Builds the picture of a panel's codings from all of them. */
public final class States {

    /** Codings of a post: by start, the longer first. */
    static final Comparator<Coding> IN_TEXT = Comparator.comparingInt(Coding::start)
            .thenComparing(Comparator.comparingInt(Coding::end).reversed()).thenComparing(Coding::at)
            .thenComparing(Coding::id);

    /** Codings of a code: by time. */
    static final Comparator<Coding> IN_TIME = Comparator.comparing(Coding::at).thenComparing(Coding::id);

    private States() {
    }

    /** From original codings and others, none of which counts as adjudicated. */
    public static CodingState build(long asOf, Codebook codebook, Collection<Coding> codings, Collection<Memo> memos,
            Collection<CodingLink> links) {
        return build(asOf, codebook, codings, memos, links, Map.of());
    }

    /**
     * @param codings     of all layers
     * @param adjudicated posts whose curated version counts, with the row that says so
     */
    static CodingState build(long asOf, Codebook codebook, Collection<Coding> codings, Collection<Memo> memos,
            Collection<CodingLink> links, Map<UUID, UUID> adjudicated) {
        Map<UUID, Coding> byId = new HashMap<>(codings.size() * 2);
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        Map<UUID, List<Coding>> byCode = new HashMap<>();
        Map<UUID, Coding> layered = new HashMap<>();
        Map<UUID, List<Coding>> layeredByPost = new HashMap<>();
        for (Coding coding : codings) {
            if (coding.layer() != Layer.ORIGINAL) {
                layered.put(coding.id(), coding);
                layeredByPost.computeIfAbsent(coding.postId(), id -> new ArrayList<>(4)).add(coding);
                continue;
            }
            byId.put(coding.id(), coding);
            byPost.computeIfAbsent(coding.postId(), id -> new ArrayList<>(4)).add(coding);
            byCode.computeIfAbsent(coding.codeId(), id -> new ArrayList<>()).add(coding);
        }
        byPost.replaceAll((id, list) -> sorted(list, IN_TEXT));
        layeredByPost.replaceAll((id, list) -> sorted(list, IN_TEXT));
        byCode.replaceAll((id, list) -> sorted(list, IN_TIME));
        return new CodingState(asOf, codebook, PersistentMap.of(byId), PersistentMap.of(byPost),
                PersistentMap.of(byCode), memos(memos), links(links), new Layers(PersistentMap.of(layered),
                        PersistentMap.of(layeredByPost), PersistentMap.of(adjudicated)));
    }

    /** By what they are about, the oldest first. */
    static Map<UUID, List<Memo>> memos(Collection<Memo> memos) {
        return memos.stream().sorted(Comparator.comparing(Memo::at).thenComparing(Memo::id))
                .collect(Collectors.groupingBy(Memo::aboutId, Collectors.toUnmodifiableList()));
    }

    /** By the coding at either end, the oldest first. */
    static Map<UUID, List<CodingLink>> links(Collection<CodingLink> links) {
        Map<UUID, List<CodingLink>> byCoding = new HashMap<>();
        links.stream().sorted(Comparator.comparing(CodingLink::at).thenComparing(CodingLink::id)).forEach(link -> {
            byCoding.computeIfAbsent(link.fromId(), id -> new ArrayList<>(2)).add(link);
            byCoding.computeIfAbsent(link.toId(), id -> new ArrayList<>(2)).add(link);
        });
        byCoding.replaceAll((id, list) -> List.copyOf(list));
        return byCoding;
    }

    static List<Coding> sorted(List<Coding> codings, Comparator<Coding> order) {
        codings.sort(order);
        return List.copyOf(codings);
    }
}
