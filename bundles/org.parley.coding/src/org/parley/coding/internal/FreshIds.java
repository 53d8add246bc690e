// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.store.Query;

/** Gives things made elsewhere the ids they had, each once, unless a row of this workspace has the id already. */
final class FreshIds {

    private static final int AT_ONCE = 500;

    private final Set<UUID> taken;
    private final Ids ids;

    private FreshIds(Set<UUID> taken, Ids ids) {
        this.taken = taken;
        this.ids = ids;
    }

    /** @param table a table of this engine */
    static FreshIds of(Query query, String table, List<UUID> wanted, Ids ids) {
        Set<UUID> taken = new HashSet<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            Collection<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            String marks = "?" + ", ?".repeat(some.size() - 1);
            taken.addAll(query.list("SELECT id FROM coding." + table + " WHERE id IN (" + marks + ")",
                    row -> row.id("id"), some.toArray()));
        }
        return new FreshIds(taken, ids);
    }

    /** The id itself when it is free, else a new one; for null too. */
    UUID id(UUID wanted) {
        return wanted != null && taken.add(wanted) ? wanted : ids.next();
    }
}
