// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.panel.spi.MemberUse;

/** Tells the panel whose posts are here, so that nobody leaves whose words stay. */
@Component
public final class PostAuthors implements MemberUse {

    private final DiscussionData data;

    @Activate
    public PostAuthors(@Reference DiscussionData data) {
        this.data = data;
    }

    @Override
    public Set<UUID> inUse(Set<UUID> members) {
        Set<UUID> authors = data.schema().read(query -> {
            Set<UUID> all = new HashSet<>();
            query.each("SELECT DISTINCT author_id FROM discussion.post WHERE author_id IS NOT NULL",
                    f -> all.add(f.id("author_id")));
            return all;
        });
        authors.retainAll(members);
        return authors;
    }
}
