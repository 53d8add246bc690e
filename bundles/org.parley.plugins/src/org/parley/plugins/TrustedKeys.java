// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.parley.core.Closed;

/** The keys whose plugins and catalogues this workspace takes without asking. */
@Closed
public interface TrustedKeys {

    /** Parley's own key first, then the others by name. */
    List<Key> all();

    /**
     * Trusts a key from now on.
     *
     * @param source a certificate (PEM or DER), or a signed file, of which the signer is taken
     * @throws org.parley.core.ProblemException {@code trust.no-key} when there is none in it
     */
    Key add(Path source);

    /**
     * Trusts a key from now on by its fingerprint alone.
     *
     * @param fingerprint 64 hexadecimal digits, with or without colons and spaces
     */
    Key add(String fingerprint, String name);

    /**
     * Trusts it no longer. What it signed and is installed stays and is shown as from an unknown key.
     *
     * @throws org.parley.core.ProblemException {@code trust.unknown} when it is not trusted
     */
    void remove(String fingerprint);

    /**
     * A key.
     *
     * @param name        as its certificate or the person has it
     * @param fingerprint as {@link Signer#fingerprint}
     * @param added       when; null for Parley's own
     * @param product     true for Parley's own
     */
    record Key(String name, String fingerprint, Instant added, boolean product) { }
}
