// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A report, ready to be written.
 *
 * @param audience who it is for
 * @param title    name of the panel
 * @param period   in words: "24 August to 15 November 2026"
 * @param scope    n of N in words: "600 of 604 posts; left out: 4 hidden by a moderator"
 * @param asOf     number of the last write in it
 * @param madeAt   when
 * @param hash     SHA-256 over its content, without the time it was made
 * @param blocks   what it says, in order
 */
public record Report(UUID panelId, Audience audience, String title, String period, String scope, long asOf,
        Instant madeAt, String hash, List<Block> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
    }
}
