// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.List;

/** A rule of the data doctor: looks for what is wrong in the workspace. Register it as a service. */
@Handed({})
public interface Check {

    /** Stable name, such as {@code store.integrity}. */
    String id();

    /** What is looked at, in words. */
    String title();

    /** What was found; an empty list when all is well. Changes nothing. */
    List<Finding> run(Progress progress);

    /**
     * Something that is wrong.
     *
     * @param severity how bad
     * @param where    which panel, table, file
     * @param what     what is wrong, in words
     * @param remedy   what to do
     * @param fixes    what the doctor can do about it when a person says so, the mildest first; empty when it can do nothing
     */
    record Finding(Severity severity, String where, String what, String remedy, List<Fix> fixes) {

        public Finding {
            fixes = List.copyOf(fixes);
        }

        /** A finding that a person has to mend. */
        public Finding(Severity severity, String where, String what, String remedy) {
            this(severity, where, what, remedy, List.of());
        }
    }

    /** How bad a finding is. */
    enum Severity { NOTE, WARNING, ERROR }

    /**
     * A way to mend a finding. It is done only when a person asks for it.
     *
     * @param id    stable name within the check, such as {@code remove-doubles}; the same in all findings that are mended in
     *              the same way
     * @param title what is done, as a button says it
     * @param deed  does it
     */
    record Fix(String id, String title, Deed deed) { }

    /** What mends something. */
    @FunctionalInterface
    interface Deed {

        /**
         * Mends it, all or nothing.
         *
         * @param actor who asked for it
         * @return what was done, in words
         * @throws ProblemException when it could not be done; everything is as it was
         */
        String run(Actor actor, Progress progress);
    }
}
