// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the platform's verifier leaves open about the block that holds a signature (PKCS 7, RFC 2315): it accepts changed
 * bytes where it does not look, and takes any certificate that carries the right key. Here every byte outside what the
 * signature covers has one allowed value, and each certificate has to be signed, the last one by itself.
 */
final class SignatureBlock {

    private static final byte[] SIGNED_DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02};
    private static final byte[] DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x01};
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int NAME = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int FIRST = 0xA0;
    private static final int SECOND = 0xA1;

    private SignatureBlock() {
    }

    /** Whether the block is exactly what a signature with these certificates looks like. */
    static boolean holds(byte[] block, List<X509Certificate> chain) {
        try {
            certificates(chain);
            block(block, chain);
            return true;
        } catch (GeneralSecurityException | Odd e) {
            return false;
        }
    }

    private static void certificates(List<X509Certificate> chain) throws GeneralSecurityException, Odd {
        for (int i = 0; i < chain.size(); i++) {
            X509Certificate by = chain.get(Math.min(i + 1, chain.size() - 1));
            chain.get(i).verify(by.getPublicKey());
            algorithm(chain.get(i));
        }
    }

    /** The algorithm stands twice in a certificate (RFC 5280, 4.1.1.2), and only once where the signature covers it. */
    private static void algorithm(X509Certificate certificate) throws GeneralSecurityException, Odd {
        List<Part> outer = only(parts(certificate.getEncoded()), SEQUENCE).children();
        List<Part> signed = outer.get(0).children();
        int serial = signed.get(0).tag == FIRST ? 1 : 0;
        need(outer.size() == 3 && Arrays.equals(outer.get(1).whole, signed.get(serial + 1).whole));
    }

    private static void block(byte[] block, List<X509Certificate> chain) throws GeneralSecurityException, Odd {
        List<Part> outer = only(parts(block), SEQUENCE).children();
        need(outer.size() == 2 && outer.get(0).is(NAME, SIGNED_DATA) && outer.get(1).tag == FIRST);
        List<Part> data = only(outer.get(1).children(), SEQUENCE).children();
        need(data.size() == 5 && data.get(0).is(INTEGER, new byte[] {1}) && data.get(1).tag == SET);
        need(data.get(2).tag == SEQUENCE && data.get(3).tag == FIRST && data.get(4).tag == SET);
        Part digest = only(data.get(1).children(), SEQUENCE);
        need(only(data.get(2).children(), NAME).is(NAME, DATA));
        Set<ByteBuffer> inside = new HashSet<>();
        for (Part certificate : data.get(3).children()) {
            need(inside.add(ByteBuffer.wrap(certificate.whole)));
        }
        Set<ByteBuffer> known = new HashSet<>();
        for (X509Certificate certificate : chain) {
            known.add(ByteBuffer.wrap(certificate.getEncoded()));
        }
        need(inside.equals(known));
        signer(only(data.get(4).children(), SEQUENCE).children(), digest, chain.get(0));
    }

    private static void signer(List<Part> signer, Part digest, X509Certificate certificate) throws Odd {
        need(signer.size() >= 5 && signer.get(0).is(INTEGER, new byte[] {1}) && signer.get(1).tag == SEQUENCE);
        List<Part> whose = signer.get(1).children();
        need(whose.size() == 2 && Arrays.equals(whose.get(0).whole, certificate.getIssuerX500Principal().getEncoded())
                && whose.get(1).is(INTEGER, certificate.getSerialNumber().toByteArray()));
        need(Arrays.equals(signer.get(2).whole, digest.whole));
        int at = signer.get(3).tag == FIRST ? 4 : 3;
        need(signer.size() >= at + 2 && signer.get(at).tag == SEQUENCE && signer.get(at + 1).tag == OCTETS);
        // a time stamp may follow; the platform's verifier checks it
        need(signer.size() == at + 2 || signer.size() == at + 3 && signer.get(at + 2).tag == SECOND);
    }

    private static Part only(List<Part> parts, int tag) throws Odd {
        need(parts.size() == 1 && parts.get(0).tag == tag);
        return parts.get(0);
    }

    private static void need(boolean so) throws Odd {
        if (!so) {
            throw new Odd();
        }
    }

    /** Splits DER: lengths are definite and as short as they can be. */
    private static List<Part> parts(byte[] bytes) throws Odd {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            need(at + 2 <= bytes.length && (bytes[at] & 0x1F) != 0x1F);
            int start = at;
            int tag = bytes[at++] & 0xFF;
            int length = bytes[at++] & 0xFF;
            if (length >= 0x80) {
                int more = length & 0x7F;
                need(more >= 1 && more <= 3 && at + more <= bytes.length && bytes[at] != 0);
                length = 0;
                for (int i = 0; i < more; i++) {
                    length = length << 8 | bytes[at++] & 0xFF;
                }
                need(length >= 0x80);
            }
            need(length <= bytes.length - at);
            parts.add(new Part(tag, Arrays.copyOfRange(bytes, start, at + length),
                    Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        return parts;
    }

    private record Part(int tag, byte[] whole, byte[] content) {

        List<Part> children() throws Odd {
            return parts(content);
        }

        boolean is(int wanted, byte[] bytes) {
            return tag == wanted && Arrays.equals(content, bytes);
        }
    }

    /** It is not such a block. */
    private static final class Odd extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
