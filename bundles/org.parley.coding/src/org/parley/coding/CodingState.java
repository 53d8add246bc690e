// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Codebook and codings of a panel as they stood after a certain write: immutable, shared, free to use on any thread.
 *
 * @param asOf    number of the last change set in it
 * @param codings by id
 * @param byPost  codings of a post by start, the longer first
 * @param byCode  codings of a code by time
 * @param memos   by the id of what they are about, the oldest first
 * @param links   by the id of either coding, the oldest first
 */
public record CodingState(long asOf, Codebook codebook, Map<UUID, Coding> codings, Map<UUID, List<Coding>> byPost,
        Map<UUID, List<Coding>> byCode, Map<UUID, List<Memo>> memos, Map<UUID, List<CodingLink>> links) {

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
}
