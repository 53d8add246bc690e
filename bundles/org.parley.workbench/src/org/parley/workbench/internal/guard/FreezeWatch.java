// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.Tally;

/** Notices that the window does not answer, and puts it down to the plugin whose code its thread is in. */
public final class FreezeWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FreezeWatch.class.getName());
    private static final long LOOK_EVERY_MS = 1000;

    private final Thread window;
    private final Consumer<Runnable> later;
    private final Culprits culprits;
    private final Tally tally;
    private final Duration patience;
    private final LongSupplier nanos;
    private volatile boolean answered = true;
    private long asked;
    private boolean told;
    private ScheduledExecutorService looking;

    /**
     * Made asleep.
     *
     * @param window the thread of the window
     * @param later  has something run on it soon
     */
    public FreezeWatch(Thread window, Consumer<Runnable> later, Culprits culprits, Tally tally, Duration patience,
            LongSupplier nanos) {
        this.window = window;
        this.later = later;
        this.culprits = culprits;
        this.tally = tally;
        this.patience = patience;
        this.nanos = nanos;
    }

    /** Looks every second from now on. */
    public void start() {
        looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "parley-freeze-watch");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Looks once: asks the window for an answer, or sees for how long it owes one. */
    void look() {
        long now = nanos.getAsLong();
        if (answered) {
            answered = false;
            told = false;
            asked = now;
            later.accept(() -> answered = true);
        } else if (!told && now - asked > patience.toNanos()) {
            told = true;
            tell(Duration.ofNanos(now - asked).toSeconds());
        }
    }

    private void tell(long seconds) {
        StackTraceElement[] where = window.getStackTrace();
        culprits.of(where).ifPresentOrElse(
                bundle -> tally.frozen(bundle, seconds, where), () -> LOG.log(Level.WARNING,
                        () -> "the window has not answered for " + seconds + " s, in " + (where.length == 0 ? "" : where[0])));
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }
}
