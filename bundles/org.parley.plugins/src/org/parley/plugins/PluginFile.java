// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.parley.core.Problem;

/**
 * A {@code .parley} file that was read to its end.
 *
 * @param file     where it lies
 * @param sha256   of the whole file, 64 hexadecimal digits
 * @param bytes    its size
 * @param spec     what it says of itself; empty when it cannot be told
 * @param signer   whose key signed every entry; empty when it is not signed as a whole
 * @param trust    what this workspace thinks of the signer
 * @param readme   its README.md; may be empty
 * @param icon     its icon as PNG; empty when it has none
 * @param problems why it cannot be installed. A broken signature and what was called back are among them, an unknown key
 *                 and a missing signature are not: trust alone tells those. Empty when nothing is wrong with it
 */
public record PluginFile(Path file, String sha256, long bytes, Optional<PluginSpec> spec, Optional<Signer> signer,
        Trust trust, String readme, byte[] icon, List<Problem> problems) {

    public PluginFile {
        problems = List.copyOf(problems);
    }

    /** What a workspace thinks of a file's signer. */
    public enum Trust {
        /** Parley's own key. */
        PRODUCT,
        /** A key that a person of this workspace trusts, or a file that a trusted catalogue lists. */
        KNOWN,
        /** Well signed, by a key that nobody here has decided about. */
        UNKNOWN,
        /** Not signed at all. */
        UNSIGNED,
        /** The key was called back, or its certificate does not hold today. */
        REVOKED,
        /** Changed after it was signed, or signed in part only. */
        BROKEN
    }
}
