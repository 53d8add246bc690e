// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

@Timeout(20)
class GuardImplTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final GuardImpl guard = new GuardImpl(type -> "com.example.plugin");

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
        assertTrue(problem.problem().what().startsWith("com.example.plugin failed when asked to count"),
                problem.problem().what());
        assertEquals(1, guard.failures("com.example.plugin"));
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
