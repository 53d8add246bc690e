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
     */
    record Finding(Severity severity, String where, String what, String remedy) { }

    /** How bad a finding is. */
    enum Severity { NOTE, WARNING, ERROR }
}
