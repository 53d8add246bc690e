// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.find;

import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;

/** The queries of panels that are kept. Every change is in the audit and can be undone. */
@Needs(Permission.CONTENT_READ)
public interface SavedQueries {

    /** The queries of a panel, by name. */
    List<SavedQuery> all(UUID panelId);

    /** The query of a name, whatever its capitals; {@code query.unknown} (usage) names those there are. */
    SavedQuery require(UUID panelId, String name);

    /**
     * Keeps a query; one without an id is new, one with an id gets another name or text.
     *
     * @throws org.parley.core.ProblemException {@code query.name} (usage) for an empty or too long name, {@code query.taken}
     *         (usage) when another query has the name, {@code query.gone} (refused); for the text as {@link Finder#check}
     */
    @Needs(Permission.WRITE)
    SavedQuery keep(Actor actor, SavedQuery query);

    /** Removes a query. {@code query.gone} (refused). */
    @Needs(Permission.WRITE)
    void forget(Actor actor, UUID queryId);
}
