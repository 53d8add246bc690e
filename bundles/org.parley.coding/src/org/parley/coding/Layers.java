// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The codings of a panel that are not {@linkplain Layer#ORIGINAL original}.
 *
 * @param codings     by id
 * @param byPost      codings of a post by start, the longer first
 * @param adjudicated posts whose curated version counts, with the id of the row that says so; such a post may have no
 *                    curated coding
 */
public record Layers(Map<UUID, Coding> codings, Map<UUID, List<Coding>> byPost, Map<UUID, UUID> adjudicated) {

    /** As long as nobody has adjudicated or coded again. */
    public static final Layers NONE = new Layers(Map.of(), Map.of(), Map.of());

    /** The curated codings of a post, whether they count yet or not. */
    public List<Coding> curated(UUID postId) {
        return byPost.getOrDefault(postId, List.of()).stream().filter(c -> c.layer() == Layer.CURATED).toList();
    }

    /** The codings of a post that were made in a second pass. */
    public List<Coding> again(UUID postId, UUID batchId) {
        return byPost.getOrDefault(postId, List.of()).stream()
                .filter(c -> c.layer() == Layer.AGAIN && batchId.equals(c.originId())).toList();
    }
}
