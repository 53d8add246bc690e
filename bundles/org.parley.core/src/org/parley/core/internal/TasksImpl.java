// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.parley.core.CancelledException;
import org.parley.core.ProblemException;
import org.parley.core.Task;
import org.parley.core.Tasks;

/** Runs tasks on three threads; a fourth task waits. */
@Component(service = Tasks.class)
public final class TasksImpl implements Tasks {

    private static final Logger LOG = Logger.getLogger(TasksImpl.class.getName());
    private static final int THREADS = 3;
    private static final int KEPT = 20;
    private static final int SECONDS_TO_STOP = 5;

    private final LongSupplier nanos;
    private final ExecutorService threads;
    private final Deque<RunningTask> recent = new ArrayDeque<>();
    private final List<Consumer<Running>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public TasksImpl() {
        this(System::nanoTime);
    }

    TasksImpl(LongSupplier nanos) {
        this.nanos = nanos;
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "parley-task-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks what is running to stop and waits a little, so that nothing is cut off in the middle of a write. */
    @Deactivate
    void close() {
        recent().forEach(Running::cancel);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warning("A task did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public <R> CompletableFuture<R> start(Task<R> task) {
        CompletableFuture<R> future = new CompletableFuture<>();
        RunningTask running = new RunningTask(task.name(), nanos, this::changed);
        synchronized (recent) {
            recent.addFirst(running);
            if (recent.size() > KEPT) {
                forgetOldest();
            }
        }
        changed(running);
        threads.execute(() -> run(task, running, future));
        return future;
    }

    @Override
    public List<Running> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }

    @Override
    public AutoCloseable listen(Consumer<Running> listener) {
        // a wrapper of its own, so that closing one handle stops only that one
        Consumer<Running> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private <R> void run(Task<R> task, RunningTask running, CompletableFuture<R> future) {
        try {
            running.check();
            R value = task.run(running);
            running.end(State.DONE, null);
            future.complete(value);
        } catch (CancelledException e) {
            running.end(State.CANCELLED, null);
            future.completeExceptionally(e);
        } catch (Throwable e) { // the top of a job: whatever it was, whoever waits must learn of it
            if (!(e instanceof ProblemException)) {
                LOG.log(Level.WARNING, e, () -> "Task failed: " + task.name());
            }
            running.end(State.FAILED, e);
            future.completeExceptionally(e);
        }
    }

    /** Drops the oldest task that has ended; what runs stays in the list however many there are. */
    private void forgetOldest() {
        for (var oldest = recent.descendingIterator(); oldest.hasNext();) {
            if (oldest.next().state() != State.RUNNING) {
                oldest.remove();
                return;
            }
        }
    }

    private void changed(RunningTask task) {
        for (Consumer<Running> listener : listeners) {
            try {
                listener.accept(task);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener of the tasks failed", e);
            }
        }
    }
}
