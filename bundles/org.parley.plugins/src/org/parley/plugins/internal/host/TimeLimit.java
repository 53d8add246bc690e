// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.parley.core.CancelledException;
import org.parley.core.Messages;

/** Runs other people's code on a thread of its own and waits for it no longer than allowed. */
final class TimeLimit implements AutoCloseable {

    private final Messages texts = Messages.of(TimeLimit.class);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "parley-plugin");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Runs a piece of work.
     *
     * @param what what it is, in words
     * @throws StartFailure when it threw, or did not come back in time
     */
    <T> T run(String what, Duration within, Callable<T> work) {
        Future<T> running = threads.submit(work);
        try {
            return running.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            running.cancel(true);
            throw new StartFailure(texts.get("start.hangs", what, seconds(within)), true, slow);
        } catch (InterruptedException interrupted) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw new StartFailure(texts.get("start.threw", what, reason(failed.getCause())), false, failed.getCause());
        }
    }

    /** Does work in the background. */
    void background(Runnable work) {
        threads.execute(work);
    }

    /** Waits a little before something is looked at again; true when everything ends instead. */
    boolean pause(Duration little) {
        try {
            return closing.await(little.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The innermost cause says what a person can do something about. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String name = innermost.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message.lines().findFirst().orElse("");
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds())
                : Double.toString(time.toMillis() / 1000.0);
    }

    @Override
    public void close() {
        closing.countDown();
        threads.shutdownNow();
    }
}
