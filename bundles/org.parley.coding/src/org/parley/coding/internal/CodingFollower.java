// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Coding;
import org.parley.core.Actor;
import org.parley.discussion.Post;
import org.parley.discussion.spi.TextFollower;

/** Carries the codings of a post over to a new version of its text; marks those that a person has to look at. */
@Component(service = TextFollower.class)
public final class CodingFollower implements TextFollower {

    private final CodingTables tables;

    @Activate
    public CodingFollower(@Reference CodingTables tables) {
        this.tables = tables;
    }

    @Override
    public void revised(Actor actor, Post before, Post after) {
        tables.schema().write(actor, Texts.get("label.carry"), true, tx -> {
            List<Coding> there = Rows.codingsOn(tx, before.id());
            if (there.isEmpty()) {
                return null;
            }
            CarryOver carry = new CarryOver(before.text().words(), after.text().words());
            for (Coding coding : there) {
                if (coding.textId().equals(before.text().id())) {
                    Carried.write(tx, coding, carry, after.text().id());
                }
            }
            return null;
        });
    }
}
