// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.core.Actor;
import org.parley.discussion.Post;
import org.parley.discussion.spi.TextFollower;

/** Carries the codings of a post over to a new version of its text; marks those that a person has to look at. */
@Component(service = TextFollower.class)
public final class CodingFollower implements TextFollower {

    private static final int AT_ONCE = 500;

    private final CodingTables tables;

    @Activate
    public CodingFollower(@Reference CodingTables tables) {
        this.tables = tables;
    }

    @Override
    public void revised(Actor actor, Post before, Post after) {
        tables.schema().write(actor, Texts.get("label.carry"), true, tx -> {
            UUID textId = before.text().id();
            List<Coding> there = Rows.codingsOn(tx, before.id());
            List<Memo> memos = Rows.memosAbout(tx, before.id()).stream()
                    .filter(memo -> memo.span() != null && memo.span().textId().equals(textId)).toList();
            if (there.isEmpty() && memos.isEmpty()) {
                return null;
            }
            CarryOver carry = new CarryOver(before.text().words(), after.text().words());
            for (Coding coding : there) {
                if (coding.textId().equals(textId)) {
                    Carried.write(tx, coding, carry, after.text().id());
                }
            }
            memos.forEach(memo -> Carried.write(tx, memo, carry, after.text().id()));
            return null;
        });
    }

    /** Nobody's work goes away with the posts that an import had brought. */
    @Override
    public void removing(Actor actor, Set<UUID> posts) {
        long used = count(posts, "coding.coding WHERE post") + count(posts, "coding.memo WHERE about_id");
        if (used > 0) {
            throw Texts.refused("coding.used", used);
        }
        long given = count(posts, "coding.batch_post WHERE post");
        if (given > 0) {
            throw Texts.refused("batch.used", given);
        }
    }

    private long count(Set<UUID> posts, String where) {
        List<UUID> ids = List.copyOf(posts);
        return tables.schema().read(query -> {
            long sum = 0;
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                Object[] some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).toArray();
                sum += query.number("SELECT COUNT(*) FROM " + where + " IN (?" + ", ?".repeat(some.length - 1) + ")", some);
            }
            return sum;
        });
    }
}
