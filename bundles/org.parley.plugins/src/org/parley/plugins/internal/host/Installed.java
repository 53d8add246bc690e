// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Instant;
import java.util.Set;

import org.parley.core.Permission;

/**
 * A plugin as one generation has it.
 *
 * @param sha256      of its file, by which the file, its bundles and what it says of itself are found
 * @param on          whether somebody wants it to run
 * @param quarantine  why it was stopped, in words; empty when it was not
 * @param since       when it was installed, turned on or off, or stopped
 * @param fingerprint of the key that signed it; empty for an unsigned one
 * @param permissions what a person approved
 */
record Installed(String id, String version, String sha256, boolean on, String quarantine, Instant since,
        String fingerprint, Set<Permission> permissions) {

    Installed {
        permissions = Set.copyOf(permissions);
    }

    boolean mayRun() {
        return on && quarantine.isEmpty();
    }

    /** Wanted, or not wanted; either way what it did before is forgiven. */
    Installed turned(boolean wanted, Instant now) {
        return new Installed(id, version, sha256, wanted, "", now, fingerprint, permissions);
    }

    Installed stopped(String reason, Instant now) {
        return new Installed(id, version, sha256, on, reason, now, fingerprint, permissions);
    }
}
