// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A plugin that is installed.
 *
 * @param spec      what it says of itself
 * @param sha256    of its file
 * @param signer    whose it is; empty for an unsigned one
 * @param trust     what this workspace thinks of the signer now
 * @param state     whether it runs
 * @param reason    why it does not run, in words; empty when it does
 * @param since     when it came into this state
 * @param calls     how often it was called since the start
 * @param failures  how many of these failed
 * @param slowest   the slowest call; zero when there was none
 * @param update    version that a catalogue has and that is newer
 * @param rows      rows in its own tables; 0 when it keeps none
 */
public record Plugin(PluginSpec spec, String sha256, Optional<Signer> signer, PluginFile.Trust trust, State state,
        String reason, Instant since, long calls, int failures, Duration slowest, Optional<String> update, long rows) {

    /** Whether a plugin runs. */
    public enum State {
        /** It runs. */
        ACTIVE,
        /** Somebody turned it off. */
        OFF,
        /** Something that it needs is off or gone. */
        WAITING,
        /** It did harm and was stopped. */
        QUARANTINED
    }

    /** Its id. */
    public String id() {
        return spec.id();
    }
}
