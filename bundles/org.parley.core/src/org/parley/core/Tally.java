// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What is put down to each bundle. For calls that have to be made on the thread they are on, such as the window's, and
 * for failures that are seen elsewhere than in a call. Where another thread will do, {@link Guard} is the way.
 */
@Closed
public interface Tally {

    /** Code of the problem that {@link #frozen} tells of. */
    String FROZEN = "guard.frozen";

    /**
     * Calls something that a bundle contributed, on this thread and without a deadline.
     *
     * @param bundle symbolic name of the bundle
     * @param what   what is asked of it, in words, for the message and the log
     * @return what it answers, which may be null
     * @throws ProblemException naming the bundle, when the call threw; {@link ProblemException}s and
     *                          {@link CancelledException}s of its own come through as they are
     */
    <T> T here(String bundle, String what, Callable<T> call);

    /**
     * Calls something that a bundle contributed, on a thread of its own: one that never returns costs that thread, and the
     * caller goes on.
     *
     * @param bundle   symbolic name of the bundle
     * @param what     what it is asked for, in words, for the message and the log
     * @param deadline after that it is interrupted and counts as failed
     * @param progress tells whether the person has cancelled; two seconds after that the call is interrupted, counts as
     *                 failed, and the caller goes on with a {@link CancelledException}
     * @return what it answers, which may be null
     * @throws ProblemException as {@link #here}, and when it took too long
     */
    <T> T apart(String bundle, String what, Duration deadline, Progress progress, Callable<T> call);

    /**
     * Puts a failure down to a bundle and logs it.
     *
     * @return the failure in words for the person at the window
     */
    Problem failed(String bundle, String what, Throwable cause);

    /**
     * Puts it down to a bundle that the window does not answer any more.
     *
     * @param seconds for how long it has not
     * @param where   what the window's thread is doing
     */
    Problem frozen(String bundle, long seconds, StackTraceElement... where);
}
