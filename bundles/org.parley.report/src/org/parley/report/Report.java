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
 * @param posts    posts in scope that count
 * @param of       all posts in scope
 * @param members  members, without hosts, who wrote at least one of the posts that count: the base of all shares
 * @param asOf     number of the last write in it
 * @param madeAt   when
 * @param hash     SHA-256 over its content, without the time it was made
 * @param blocks   what it says, in order
 * @param notes    what is kept from the person it was gathered for, in sentences; the blocks say it too.
 *                 Empty when nothing is, and for words alone
 */
public record Report(UUID panelId, Audience audience, String title, String period, String scope, int posts,
        int of, int members, long asOf, Instant madeAt, String hash, List<Block> blocks, List<String> notes) {

    public Report {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** One that keeps nothing from the person it was gathered for. */
    public Report(UUID panelId, Audience audience, String title, String period, String scope, int posts, int of,
            int members, long asOf, Instant madeAt, String hash, List<Block> blocks) {
        this(panelId, audience, title, period, scope, posts, of, members, asOf, madeAt, hash, blocks, List.of());
    }
}
