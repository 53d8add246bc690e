// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.List;

/** Runs the checks that the rooms and the plugins contribute, and mends what was found when a person says so. */
@Closed
public interface Doctor {

    /**
     * Runs every check, by id. One that fails is itself something that was found, and the next one runs.
     *
     * @throws CancelledException when the progress is cancelled
     */
    List<Examined> examine(Progress progress);

    /**
     * Mends one finding.
     *
     * @param check id of the check that found it
     * @return what was done, in words
     * @throws ProblemException when it could not be done, or the contributed code failed; everything is as it was
     */
    String mend(Actor actor, String check, Check.Fix fix, Progress progress);

    /**
     * What a check found.
     *
     * @param check    its id
     * @param title    what it looked at, in words
     * @param findings empty when all is well
     */
    record Examined(String check, String title, List<Check.Finding> findings) {

        public Examined {
            findings = List.copyOf(findings);
        }
    }
}
