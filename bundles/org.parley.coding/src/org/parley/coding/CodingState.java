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
 */
public record CodingState(long asOf, Codebook codebook, Map<UUID, Coding> codings, Map<UUID, List<Coding>> byPost,
        Map<UUID, List<Coding>> byCode) {

    /** Codings of a post; empty when there are none. */
    public List<Coding> on(UUID postId) {
        return byPost.getOrDefault(postId, List.of());
    }

    /** Codings with a code itself, not with those below it. */
    public List<Coding> with(UUID codeId) {
        return byCode.getOrDefault(codeId, List.of());
    }
}
