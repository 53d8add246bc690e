// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/**
 * A long piece of work with a name, progress and cancel.
 *
 * @param <R> what it yields
 */
public interface Task<R> {

    /** What is being done, as the task list shows it: "Import beer archive". */
    String name();

    /**
     * Does the work on a background thread. Calls {@link Progress#check()} often.
     *
     * @throws Exception what went wrong; a {@link ProblemException} is shown as it is
     */
    R run(Progress progress) throws Exception;
}
