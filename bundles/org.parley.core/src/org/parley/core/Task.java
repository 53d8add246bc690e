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

    /** What a task does. */
    interface Work<R> {

        /** As {@link Task#run}. */
        R run(Progress progress) throws Exception;
    }

    /** A task made of its name and its work. */
    static <R> Task<R> of(String name, Work<R> work) {
        record Named<R>(String name, Work<R> work) implements Task<R> {

            @Override
            public R run(Progress progress) throws Exception {
                return work.run(progress);
            }
        }
        return new Named<>(name, work);
    }
}
