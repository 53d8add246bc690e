// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * The one way into code that others contributed. A call has a deadline, is put down to the bundle that contributed the
 * object, and its failures are counted and logged with that bundle's name.
 */
@Closed
public interface Guard {

    /**
     * Calls an extension.
     *
     * @param extension the contributed object; its class tells the bundle
     * @param what      what it is asked for, in words, for the message and the log
     * @param deadline  after that it is interrupted and counts as failed
     * @throws ProblemException naming the bundle, when the call threw, returned null or took too long;
     *                          {@link ProblemException}s and {@link CancelledException}s thrown by the extension
     *                          come through as they are
     */
    <T> T call(Object extension, String what, Duration deadline, Callable<T> call);

    /**
     * As {@link #call(Object, String, Duration, Callable)}, for a call that a person may cancel. Two seconds after that it is
     * interrupted, counts as failed, and the caller goes on with a {@link CancelledException}, whatever the extension does.
     *
     * @param progress tells whether the person has cancelled
     */
    default <T> T call(Object extension, String what, Duration deadline, Progress progress, Callable<T> call) {
        return call(extension, what, deadline, call);
    }

    /** How often calls into this bundle failed since the start. */
    int failures(String symbolicName);

    /** The calls into this bundle since the start. */
    default Calls calls(String symbolicName) {
        return new Calls(0, failures(symbolicName), Duration.ZERO);
    }

    /**
     * Calls into a bundle.
     *
     * @param count    how many there were, failed ones included
     * @param failures how many failed
     * @param slowest  the longest of them; zero when there was none
     */
    record Calls(long count, int failures, Duration slowest) { }
}
