// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.Locale;
import java.util.Set;

import org.parley.exchange.spi.Receiver.State;

/** The words with which sources say what their moderators decided. */
final class SourceState {

    /** Characters of the longest of these words. */
    static final int LONGEST = 12;
    private static final Set<String> ACCEPTED = Set.of("1", "accepted", "accept", "approved", "approve", "published",
            "visible", "live", "ok", "allowed", "public", "true", "yes");
    private static final Set<String> REJECTED = Set.of("-1", "rejected", "reject", "refused", "removed", "hidden",
            "spam", "deleted", "blocked", "declined", "banned");
    private static final Set<String> HELD = Set.of("0", "pending", "held", "hold", "waiting", "queued", "unmoderated",
            "unapproved", "draft", "new", "review", "in review", "false", "no");

    private SourceState() {
    }

    /** The state that a word means; null when it means none. */
    static State of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (ACCEPTED.contains(plain)) {
            return State.ACCEPTED;
        }
        if (REJECTED.contains(plain)) {
            return State.REJECTED;
        }
        return HELD.contains(plain) ? State.HELD : null;
    }
}
