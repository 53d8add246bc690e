// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The last 500 warnings and errors of this run, whoever logged them, so that a person can look at them and copy their
 * details into a report. Addresses and long numbers in them are masked. Safe for use from any thread.
 */
@Closed
public interface ErrorLog {

    /** What was logged, newest first. */
    List<Entry> entries();

    /** Calls the listener with each new entry, on the thread that logged it. Close the handle to stop. */
    AutoCloseable listen(Consumer<Entry> listener);

    /**
     * Something that was logged.
     *
     * @param severe  true for an error, false for a warning
     * @param source  who logged it, as loggers are named
     * @param message one or a few lines
     * @param details the message with the stack trace, to be copied; equal to the message when there is none
     */
    record Entry(Instant at, boolean severe, String source, String message, String details) { }
}
