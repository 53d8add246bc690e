// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.time.Instant;

import org.parley.panel.Member;

/**
 * A person as the table shows them.
 *
 * @param posts    posts that count
 * @param lastSeen the last of them; null when there is none
 * @param weeks    different ISO weeks with a post
 */
record MemberRow(Member member, int posts, Instant lastSeen, int weeks) {

    String value(String field) {
        return member.profile().getOrDefault(field, "");
    }
}
