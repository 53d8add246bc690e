// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Codebook and codings of a panel as they stood after a certain write: immutable, shared, free to use on any thread.
 * What coders made of the texts stands in the first maps, other {@link Layers} beside them; figures and reports are made
 * from what is {@link #counting()}.
 *
 * @param asOf    number of the last change set in it
 * @param codings original ones, by id
 * @param byPost  codings of a post by start, the longer first
 * @param byCode  codings of a code by time
 * @param memos   by the id of what they are about, the oldest first
 * @param links   by the id of either coding, the oldest first
 * @param layers  the curated version and second passes
 */
public record CodingState(long asOf, Codebook codebook, Map<UUID, Coding> codings, Map<UUID, List<Coding>> byPost,
        Map<UUID, List<Coding>> byCode, Map<UUID, List<Memo>> memos, Map<UUID, List<CodingLink>> links,
        Layers layers) {

    private static final Comparator<Coding> IN_TIME = Comparator.comparing(Coding::at).thenComparing(Coding::id);

    /** With original codings only. */
    public CodingState(long asOf, Codebook codebook, Map<UUID, Coding> codings, Map<UUID, List<Coding>> byPost,
            Map<UUID, List<Coding>> byCode, Map<UUID, List<Memo>> memos, Map<UUID, List<CodingLink>> links) {
        this(asOf, codebook, codings, byPost, byCode, memos, links, Layers.NONE);
    }

    /** Codings of a post; empty when there are none. */
    public List<Coding> on(UUID postId) {
        return byPost.getOrDefault(postId, List.of());
    }

    /** Memos and paraphrases about a panel, code, post or member; empty when there are none. */
    public List<Memo> about(UUID id) {
        return memos.getOrDefault(id, List.of());
    }

    /** Links that start or end at a coding; empty when there are none. */
    public List<CodingLink> linksOf(UUID codingId) {
        return links.getOrDefault(codingId, List.of());
    }

    /** Codings with a code itself, not with those below it. */
    public List<Coding> with(UUID codeId) {
        return byCode.getOrDefault(codeId, List.of());
    }

    /** Codings of any layer with a code itself. */
    public List<Coding> everywhere(UUID codeId) {
        return Stream.concat(with(codeId).stream(), layers.codings().values().stream()
                .filter(coding -> coding.codeId().equals(codeId)).sorted(IN_TIME)).toList();
    }

    /** Codings of a post that count: the curated ones where the post was adjudicated, else the original ones. */
    public List<Coding> counting(UUID postId) {
        return layers.adjudicated().containsKey(postId) ? layers.curated(postId) : on(postId);
    }

    /**
     * The picture that figures, analyses and reports are made from: on posts that were adjudicated the curated codings
     * stand in place of the original ones. Figures of one coder, agreement among them, are made from the original ones.
     * Takes some milliseconds when something was adjudicated: take it once.
     */
    public CodingState counting() {
        if (layers.adjudicated().isEmpty()) {
            return this;
        }
        Map<UUID, Coding> all = new HashMap<>(codings);
        Map<UUID, List<Coding>> onPosts = new HashMap<>(byPost);
        Map<UUID, List<Coding>> touched = new HashMap<>();
        for (UUID post : layers.adjudicated().keySet()) {
            List<Coding> now = counting(post);
            on(post).forEach(gone -> {
                all.remove(gone.id());
                touched.computeIfAbsent(gone.codeId(), id -> new ArrayList<>(with(id))).remove(gone);
            });
            now.forEach(come -> {
                all.put(come.id(), come);
                touched.computeIfAbsent(come.codeId(), id -> new ArrayList<>(with(id))).add(come);
            });
            onPosts.remove(post);
            if (!now.isEmpty()) {
                onPosts.put(post, now);
            }
        }
        Map<UUID, List<Coding>> ofCodes = new HashMap<>(byCode);
        touched.forEach((code, list) -> {
            list.sort(IN_TIME);
            ofCodes.put(code, List.copyOf(list));
        });
        ofCodes.values().removeIf(List::isEmpty);
        return new CodingState(asOf, codebook, all, onPosts, ofCodes, memos, links);
    }
}
