// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Memo;
import org.parley.panel.spi.MemberUse;

/** Tells which members somebody wrote a memo about. */
@Component(service = MemberUse.class)
public final class MemoSubjects implements MemberUse {

    private final CodingTables tables;

    @Activate
    public MemoSubjects(@Reference CodingTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<UUID> inUse(Set<UUID> members) {
        Set<UUID> subjects = tables.schema().read(query -> new HashSet<>(query.list(
                "SELECT about_id FROM coding.memo WHERE about = ?", row -> row.id("about_id"),
                Memo.About.MEMBER.name())));
        subjects.retainAll(members);
        return subjects;
    }
}
