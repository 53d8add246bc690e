// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.parley.core.Problem;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.file.SignedZip.Found;
import org.parley.plugins.internal.file.SignedZip.Seal;

/** What this workspace thinks of a signature. */
public final class Judge {

    private final FileProblems texts = new FileProblems();
    private final TrustedKeys keys;
    private final Clock clock;

    /** With the keys that are trusted and the clock that certificates are held against. */
    public Judge(TrustedKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** An opinion. The problem is empty when the key alone decides. */
    public record Opinion(Trust trust, Optional<Problem> problem) { }

    /**
     * Judges a file.
     *
     * @param name    for messages
     * @param revoked fingerprints of keys and hashes of files that were called back
     */
    public Opinion of(String name, Found found, String sha256, Collection<String> revoked) {
        if (found.seal() == Seal.BROKEN) {
            return new Opinion(Trust.BROKEN, Optional.empty());
        }
        if (revoked.contains(sha256)) {
            return revoked("revoked.file", name);
        }
        if (found.seal() == Seal.UNSIGNED) {
            return new Opinion(Trust.UNSIGNED, Optional.empty());
        }
        String signer = Fingerprints.of(found.chain().get(0));
        if (found.chain().stream().map(Fingerprints::of).anyMatch(revoked::contains)) {
            return revoked("revoked.key", name, Fingerprints.signer(found.chain().get(0)).name(), signer);
        }
        return date(name, found.chain()).orElseGet(() -> new Opinion(trust(signer), Optional.empty()));
    }

    private Trust trust(String signer) {
        return keys.all().stream().filter(key -> key.fingerprint().equals(signer)).findFirst()
                .map(key -> key.product() ? Trust.PRODUCT : Trust.KNOWN).orElse(Trust.UNKNOWN);
    }

    private Optional<Opinion> date(String name, List<X509Certificate> chain) {
        Instant now = clock.instant();
        for (X509Certificate certificate : chain) {
            Instant until = certificate.getNotAfter().toInstant();
            Instant from = certificate.getNotBefore().toInstant();
            String whose = Fingerprints.signer(certificate).name();
            if (now.isAfter(until)) {
                return Optional.of(revoked("revoked.expired", name, whose, day(until)));
            }
            if (now.isBefore(from)) {
                return Optional.of(revoked("revoked.early", name, whose, day(from)));
            }
        }
        return Optional.empty();
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, "2026-01-01".length());
    }

    private Opinion revoked(String code, Object... args) {
        return new Opinion(Trust.REVOKED, Optional.of(texts.refused(code, args)));
    }
}
