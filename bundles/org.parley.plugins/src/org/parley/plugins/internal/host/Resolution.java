// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.parley.core.Problem;

/** Works out whether bundles would find all they need, and fit together, without installing them. */
interface Resolution {

    /**
     * The bundles of a plugin that is not installed yet.
     *
     * @param name of the plugin as people know it
     */
    record Candidate(String name, List<Path> jars) {

        public Candidate {
            jars = List.copyOf(jars);
        }
    }

    /**
     * Tries.
     *
     * @param leaving locations of bundles that would be gone by then
     * @return what is missing or does not fit, in words; empty when all is well
     */
    List<Problem> check(List<Candidate> candidates, Set<String> leaving);
}
