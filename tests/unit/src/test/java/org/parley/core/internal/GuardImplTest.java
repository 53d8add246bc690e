// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.core.CancelledException;
import org.parley.core.Guard;
import org.parley.core.GuardListener;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

@Timeout(20)
class GuardImplTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final GuardImpl guard = new GuardImpl(type -> "com.example.plugin",
            bundle -> bundle.equals("com.example.plugin") ? "Photo wall" : bundle);

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void anAnswerComesThrough() {
        assertEquals("yes", guard.call(this, "answer", LONG, () -> "yes"));
        assertEquals(0, guard.failures("com.example.plugin"));
    }

    @Test
    void whateverIsThrownNamesTheBundle() {
        ProblemException problem = assertThrows(ProblemException.class, () -> guard.call(this, "count", LONG, () -> {
            throw new NoClassDefFoundError("com/example/Missing");
        }));
        assertEquals("guard.failed", problem.problem().code());
        assertTrue(problem.problem().what().startsWith("Photo wall failed when asked to count"),
                problem.problem().what());
        assertEquals(1, guard.failures("com.example.plugin"));
    }

    @Test
    void callsAreCountedWithTheSlowest() {
        guard.call(this, "answer", LONG, () -> "yes");
        assertThrows(ProblemException.class, () -> guard.call(this, "count", Duration.ofMillis(60), () -> {
            new CountDownLatch(1).await();
            return "never";
        }));
        assertThrows(ProblemException.class, () -> guard.call(this, "refuse", LONG, () -> {
            throw new ProblemException(new Problem(Problem.Kind.REFUSED, "x", "No.", "", ""));
        }));
        Guard.Calls calls = guard.calls("com.example.plugin");
        assertEquals(3, calls.count());
        assertEquals(1, calls.failures(), "a problem that is told is no failure");
        assertTrue(calls.slowest().toMillis() >= 60, calls.toString());
        assertEquals(new Guard.Calls(0, 0, Duration.ZERO), guard.calls("com.example.other"));
    }

    @Test
    void whoListensHearsOfFailuresEvenWhenAnotherListenerFails() {
        List<String> heard = new ArrayList<>();
        guard.add((name, what, problem) -> {
            throw new IllegalStateException("a listener that fails");
        });
        GuardListener listener = (name, what, problem) -> heard.add(name + " " + what + " " + problem.code());
        guard.add(listener);
        assertThrows(ProblemException.class, () -> guard.call(this, "count", LONG, () -> null));
        guard.call(this, "answer", LONG, () -> "yes");
        assertEquals(List.of("com.example.plugin count guard.nothing"), heard);
        guard.remove(listener);
        assertThrows(ProblemException.class, () -> guard.call(this, "count", LONG, () -> null));
        assertEquals(1, heard.size());
    }

    @Test
    void nothingIsAFailure() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> guard.call(this, "count", LONG, () -> null));
        assertEquals("guard.nothing", problem.problem().code());
        assertEquals(1, guard.failures("com.example.plugin"));
    }

    @Test
    void aCallThatNeverEndsIsInterruptedAtTheDeadline() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        ProblemException problem = assertThrows(ProblemException.class,
                () -> guard.call(this, "wait", Duration.ofMillis(50), () -> {
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }));
        assertEquals("guard.slow", problem.problem().code());
        assertTrue(problem.problem().what().contains("0.05 seconds"), problem.problem().what());
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
    }

    @Test
    void problemsAndCancelComeThroughAsTheyAre() {
        ProblemException refused = new ProblemException(new Problem(Problem.Kind.REFUSED, "x", "No.", "", ""));
        assertSame(refused, assertThrows(ProblemException.class, () -> guard.call(this, "x", LONG, () -> {
            throw refused;
        })));
        assertThrows(CancelledException.class, () -> guard.call(this, "x", LONG, () -> {
            throw new CancelledException();
        }));
        assertEquals(0, guard.failures("com.example.plugin"));
    }
}
