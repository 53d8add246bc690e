// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import org.parley.plugins.Signer;

/** Digests of files and of certificates. */
public final class Fingerprints {

    private static final int DIGITS = 64;

    private Fingerprints() {
    }

    /** A digest to be filled. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** SHA-256 of a file, 64 small hexadecimal digits. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A certificate's, as {@link Signer#fingerprint} has it. */
    public static String of(X509Certificate certificate) {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256().digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A fingerprint in its one form; empty when it is none. */
    public static Optional<String> normal(String text) {
        String digits = text.replaceAll("[:\\s]", "").toUpperCase(Locale.ROOT);
        return digits.length() == DIGITS && digits.matches("[0-9A-F]+")
                ? Optional.of(digits.replaceAll("..(?!$)", "$0:")) : Optional.empty();
    }

    /** Whose certificate it is. */
    public static Signer signer(X509Certificate certificate) {
        return new Signer(name(certificate), of(certificate), certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private static String name(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        try {
            for (Rdn part : new LdapName(whole).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return FileProblems.shown(String.valueOf(part.getValue()));
                }
            }
        } catch (InvalidNameException e) {
            return FileProblems.shown(whole);
        }
        return FileProblems.shown(whole);
    }
}
