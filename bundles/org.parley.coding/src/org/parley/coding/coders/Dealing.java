// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Deals texts to coders. What comes out depends on the seed, the ids of the texts and the order of the coders alone, so
 * that anybody can check it later: texts are ranked by the SHA-256 digest of the seed, a colon and the id, as text, and
 * the first of them are those that two coders code. A smaller share is always part of a larger one.
 */
public final class Dealing {

    private Dealing() {
    }

    /**
     * Who codes what.
     *
     * @param posts   in the order they are to be coded
     * @param coders  ids, one or more. Without {@code divided} the first codes all texts and the second those coded twice
     * @param divided true to give each coder an equal part, as first and as second coder: parts differ by at most one
     *                text. Three coders and more always divide
     * @param percent share that two coders code, 0 to 100; the number of texts is rounded half up, and with more than 0
     *                at least one
     * @throws IllegalArgumentException for a share outside 0 to 100, or above 0 with one coder
     */
    public static List<CoderBatch.Text> deal(List<UUID> posts, List<UUID> coders, boolean divided, int percent,
            long seed) {
        if (coders.isEmpty() || percent < 0 || percent > 100 || percent > 0 && coders.size() < 2) {
            throw new IllegalArgumentException(coders.size() + " coders, " + percent + " %");
        }
        List<UUID> ranked = ranked(posts, seed);
        int twice = twice(posts.size(), percent);
        boolean parts = divided || coders.size() > 2;
        Map<UUID, CoderBatch.Text> dealt = new HashMap<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            int first = parts ? rank % coders.size() : 0;
            UUID second = rank < twice ? coders.get(second(first, rank, coders.size())) : null;
            dealt.put(ranked.get(rank), new CoderBatch.Text(ranked.get(rank), coders.get(first), second,
                    java.util.Set.of()));
        }
        return posts.stream().distinct().map(dealt::get).toList();
    }

    /** In each round every coder is second once; the pairs change from round to round. */
    private static int second(int first, int rank, int coders) {
        return (first + 1 + rank / coders % (coders - 1)) % coders;
    }

    /** How many of so many texts are coded twice. */
    public static int twice(int posts, int percent) {
        return posts == 0 || percent == 0 ? 0 : Math.max(1, (int) ((2L * posts * percent + 100) / 200));
    }

    /** Texts in the order that a seed draws them in. */
    public static List<UUID> ranked(Collection<UUID> posts, long seed) {
        MessageDigest sha = sha();
        Map<UUID, byte[]> digests = new HashMap<>();
        posts.forEach(post -> digests.put(post, sha.digest((seed + ":" + post).getBytes(StandardCharsets.UTF_8))));
        List<UUID> ranked = new ArrayList<>(digests.keySet());
        ranked.sort(Comparator.<UUID, byte[]>comparing(digests::get, Arrays::compareUnsigned)
                .thenComparing(post -> ByteBuffer.allocate(16).putLong(post.getMostSignificantBits())
                        .putLong(post.getLeastSignificantBits()).flip()));
        return ranked;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
