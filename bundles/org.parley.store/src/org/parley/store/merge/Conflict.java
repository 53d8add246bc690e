// SPDX-License-Identifier: Apache-2.0
package org.parley.store.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that both copies changed in different ways, so that a person has to say whose state stands.
 *
 * @param id      the same for the same conflict over the same words, so that an answer holds only for what was seen
 * @param kind    stable short name of the sort of conflict, such as {@code code.name}
 * @param title   the sort of conflict in words
 * @param about   what it is about, in words
 * @param base    how it was when the copies parted, in words; empty when it was not there
 * @param ours    how it is here, in words
 * @param theirs  how it is in the other copy, in words
 * @param settled whose state stands; null while nobody has said so
 */
public record Conflict(String id, String kind, String title, String about, String base, String ours, String theirs,
        Side settled) {

    private static final int ID_LENGTH = 12;

    /** A conflict that nobody has settled yet; its id follows from all that is said about it. */
    public static Conflict open(String kind, String title, String about, String base, String ours, String theirs) {
        return new Conflict(id(String.join("\u0000", kind, about, base, ours, theirs)), kind, title, about, base, ours,
                theirs, null);
    }

    /** The same conflict, settled in favour of this side; null leaves it open. */
    public Conflict settled(Side side) {
        return new Conflict(id, kind, title, about, base, ours, theirs, side);
    }

    private static String id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
