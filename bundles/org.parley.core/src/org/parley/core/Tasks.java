// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Runs {@link Task}s in the background and knows the last twenty. Safe for use from any thread. */
@Closed
public interface Tasks {

    /** Starts a task; the future ends with its result, its exception, or a {@link CancelledException}. */
    @Needs({})
    <R> CompletableFuture<R> start(Task<R> task);

    /** The running tasks and the last that ended, newest first, twenty at most. */
    List<Running> recent();

    /** Calls the listener on every change of a task, from any thread, at most ten times a second for each task. */
    AutoCloseable listen(Consumer<Running> listener);

    /** A task as it stands now. */
    interface Running {

        String name();

        State state();

        /** Current step in words; empty before the first. */
        String step();

        long done();

        /** Units in all, or -1 when not known. */
        long total();

        /** Milliseconds since it was started. */
        long elapsed();

        /** Why it failed; null unless {@link State#FAILED}. */
        Throwable failure();

        /** Asks it to stop. */
        void cancel();
    }

    /** Where a task is. */
    enum State { RUNNING, DONE, FAILED, CANCELLED }
}
