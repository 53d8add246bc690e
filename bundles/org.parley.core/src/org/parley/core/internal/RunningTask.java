// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.parley.core.Progress;
import org.parley.core.Tasks;

/** A task as it stands, which is also the progress that it reports to. Tells of a change at most ten times a second. */
final class RunningTask implements Tasks.Running, Progress {

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final LongSupplier nanos;
    private final Consumer<RunningTask> changed;
    private final long started;
    private long told;
    private volatile Told now = new Told("", 0, -1);
    private volatile Tasks.State state = Tasks.State.RUNNING;
    private volatile Throwable failure;
    private volatile long ended;
    private volatile boolean cancelled;

    RunningTask(String name, LongSupplier nanos, Consumer<RunningTask> changed) {
        this.name = name;
        this.nanos = nanos;
        this.changed = changed;
        this.started = nanos.getAsLong();
        this.told = started;
    }

    @Override
    public void at(String step, long done, long total) {
        now = new Told(step, done, total);
        long time = nanos.getAsLong();
        if (time - told >= BETWEEN) {
            told = time;
            changed.accept(this);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    void end(Tasks.State how, Throwable why) {
        ended = nanos.getAsLong();
        failure = why;
        state = how;
        changed.accept(this);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Tasks.State state() {
        return state;
    }

    @Override
    public String step() {
        return now.step;
    }

    @Override
    public long done() {
        return now.done;
    }

    @Override
    public long total() {
        return now.total;
    }

    @Override
    public long elapsed() {
        long until = state == Tasks.State.RUNNING ? nanos.getAsLong() : ended;
        return TimeUnit.NANOSECONDS.toMillis(until - started);
    }

    @Override
    public Throwable failure() {
        return failure;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private record Told(String step, long done, long total) { }
}
