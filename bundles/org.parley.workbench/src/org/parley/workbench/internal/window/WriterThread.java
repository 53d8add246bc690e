// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The one thread on which the window writes, in the order asked. */
final class WriterThread implements AutoCloseable {

    private static final long FINISH_WITHIN_SECONDS = 30;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> new Thread(task, "writer"));

    /** Does the work; then tells its result or what it threw, on the same thread. */
    <T> void submit(Callable<T> work, BiConsumer<T, Exception> ended) {
        writer.execute(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception failure) {
                // the top of the job: whatever a service threw is told to the person by the caller
                ended.accept(null, failure);
                return;
            }
            ended.accept(result, null);
        });
    }

    /** Waits for what was asked before, so that nothing is lost when the window closes. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(FINISH_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
