// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * Who asks the store for something.
 *
 * @param bundle number of the bundle in the framework
 * @param name   its symbolic name, by which its tables are known to be its own from version to version
 * @param plugin true for a bundle that came with a plugin, false for one of Parley's own
 */
record Asker(long bundle, String name, boolean plugin) {

    /** The store itself, and whoever uses it outside a framework. */
    static final Asker PARLEY = new Asker(0, "Parley", false);

    /**
     * Keeps a plugin from something.
     *
     * @param deed key of the words for it
     */
    void refuse(String deed) {
        if (plugin) {
            throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.plugin", name,
                    SqlProblems.TEXTS.get(deed)));
        }
    }
}
