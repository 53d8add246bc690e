// SPDX-License-Identifier: Apache-2.0
package org.parley.store.merge;

import java.util.Map;

/**
 * How a person wants conflicts settled.
 *
 * @param byId      by the id of the conflict; ids that no conflict has are of no effect
 * @param otherwise for all conflicts that are not named; null leaves those open
 */
public record Settlements(Map<String, Side> byId, Side otherwise) {

    public Settlements {
        byId = Map.copyOf(byId);
    }

    /** Leaves every conflict open. */
    public static Settlements none() {
        return new Settlements(Map.of(), null);
    }

    /** Settles every conflict in favour of one side. */
    public static Settlements all(Side side) {
        return new Settlements(Map.of(), side);
    }

    /** Whose state stands; null when nobody has said so. */
    public Side of(Conflict conflict) {
        return byId.getOrDefault(conflict.id(), otherwise);
    }
}
