// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.core.CancelledException;
import org.parley.core.Task;
import org.parley.core.Tasks;

@Timeout(20)
class TasksImplTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TasksImpl tasks = new TasksImpl(nanos::get);

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void aTaskYieldsItsResult() throws Exception {
        assertEquals(7, tasks.start(Task.of("count", progress -> 7)).get());
        Tasks.Running done = tasks.recent().get(0);
        assertEquals("count", done.name());
        assertEquals(Tasks.State.DONE, done.state());
    }

    @Test
    void aFailureIsKeptAndHandedOver() {
        IllegalStateException why = new IllegalStateException("a task of a test that fails");
        ExecutionException thrown = assertThrows(ExecutionException.class, () -> tasks.start(Task.of("fail", progress -> {
            throw why;
        })).get());
        assertSame(why, thrown.getCause());
        assertSame(why, tasks.recent().get(0).failure());
        assertEquals(Tasks.State.FAILED, tasks.recent().get(0).state());
    }

    @Test
    void cancelReachesTheTask() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Integer> future = tasks.start(Task.of("endless", progress -> {
            started.countDown();
            while (true) {
                progress.check();
                Thread.onSpinWait();
            }
        }));
        assertTrue(started.await(10, TimeUnit.SECONDS));
        tasks.recent().get(0).cancel();
        ExecutionException thrown = assertThrows(ExecutionException.class, future::get);
        assertInstanceOf(CancelledException.class, thrown.getCause());
        assertEquals(Tasks.State.CANCELLED, tasks.recent().get(0).state());
    }

    @Test
    void listenersHearOfProgressTenTimesASecondAtMost() throws Exception {
        List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        AutoCloseable listening = tasks.listen(t -> heard.add(t.done()));
        tasks.start(Task.of("steps", progress -> {
            for (int i = 1; i <= 1000; i++) {
                nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
                progress.at("step", i, 1000);
            }
            return 0;
        })).get();
        listening.close();
        assertEquals(List.of(0L, 100L, 200L, 300L, 400L, 500L, 600L, 700L, 800L, 900L, 1000L, 1000L), heard);
        assertEquals(1000, tasks.recent().get(0).elapsed());
        assertEquals("step", tasks.recent().get(0).step());
    }

    @Test
    void theLastTwentyAreKnown() throws Exception {
        for (int i = 1; i <= 25; i++) {
            tasks.start(Task.of("task " + i, progress -> 0)).get();
        }
        assertEquals(20, tasks.recent().size());
        assertEquals("task 25", tasks.recent().get(0).name());
        assertEquals("task 6", tasks.recent().get(19).name());
    }
}
