// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.io.PrintStream;

import org.parley.core.Messages;
import org.parley.core.Progress;

/** Tells the progress of a command on standard error: nothing in the first second, then a line every two seconds. */
final class ProgressLine implements Progress {

    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintStream err;
    private final Messages messages;
    private long next = System.nanoTime() + QUIET_NANOS;
    private boolean ended;
    private volatile boolean unheard;

    ProgressLine(PrintStream err, Messages messages) {
        this.err = err;
        this.messages = messages;
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        long now = System.nanoTime();
        if (ended || now < next) {
            return;
        }
        next = now + EVERY_NANOS;
        err.println(total < 0 ? messages.get("progress.open", step, done)
                : messages.get("progress", step, done, total));
        unheard = err.checkError();
    }

    synchronized void end() {
        ended = true;
    }

    @Override
    public boolean cancelled() {
        // Ctrl+C interrupts the thread; and when whoever asked has gone away, nobody waits for the result any more
        return unheard || Thread.currentThread().isInterrupted();
    }
}
