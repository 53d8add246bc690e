// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.core.CancelledException;

@Timeout(20)
class StartGateTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void withoutPluginsNobodyWaits() {
        StartGate gate = new StartGate(false, LONG);
        long begun = System.nanoTime();
        gate.await();
        assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void aCommandWaitsUntilThePluginsAreUp() throws InterruptedException {
        StartGate gate = new StartGate(true, LONG);
        CountDownLatch through = new CountDownLatch(1);
        Thread command = new Thread(() -> {
            gate.await();
            through.countDown();
        });
        command.start();
        assertFalse(through.await(100, TimeUnit.MILLISECONDS));
        gate.open();
        assertTrue(through.await(10, TimeUnit.SECONDS));
        command.join();
    }

    @Test
    void whenTheyDoNotComeTheCommandGoesOn() {
        StartGate gate = new StartGate(true, Duration.ofMillis(20));
        long begun = System.nanoTime();
        gate.await();
        assertTrue(System.nanoTime() - begun >= TimeUnit.MILLISECONDS.toNanos(20));
    }

    @Test
    void whoIsInterruptedIsCancelled() {
        Thread.currentThread().interrupt();
        assertThrows(CancelledException.class, () -> new StartGate(true, LONG).await());
        assertTrue(Thread.interrupted());
    }
}
