// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.util.List;
import java.util.UUID;

/**
 * A named collection of another program. Parley shows it nowhere and keeps it only to give it back.
 *
 * @param guid  its id there
 * @param codes ids here, as those of posts and memos are; some may be gone by now
 */
public record KeptSet(UUID guid, String name, String description, List<UUID> codes, List<UUID> posts,
        List<UUID> memos) {

    public KeptSet {
        codes = List.copyOf(codes);
        posts = List.copyOf(posts);
        memos = List.copyOf(memos);
    }
}
