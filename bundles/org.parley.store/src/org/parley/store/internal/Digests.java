// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.parley.core.ChangeSet;

/** The digests that chain the audit. What goes into them must never change, or old entries stop fitting. */
final class Digests {

    /** What stands before the first entry. */
    static final String START = "0".repeat(64);

    private Digests() {
    }

    /** Digest of a payload under its salt. */
    static String payload(String salt, byte[] payload) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(salt));
        digest.update(payload);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Digest of an entry: the one before it, its header, and the digest of its payload. */
    static String entry(String previous, UUID id, ChangeSet header, int rows, String payloadDigest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(previous);
            out.writeLong(header.number());
            out.writeUTF(id.toString());
            out.writeLong(header.at().toEpochMilli());
            out.writeUTF(header.actor().kind().name());
            out.writeUTF(header.actor().id().toString());
            out.writeUTF(header.actor().name());
            out.writeUTF(header.actor().role() == null ? "" : header.actor().role().name());
            out.writeUTF(header.label());
            out.writeBoolean(header.undoable());
            out.writeLong(header.undoes());
            out.writeInt(rows);
            out.writeUTF(payloadDigest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
