// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Tasks;

/** Which tasks the status line tells of while a page says why the workspace cannot be opened. */
class TaskFeedTest {

    private static final Problem DAMAGED = problem("store.damaged");

    private static Problem problem(String code) {
        return new Problem(Problem.Kind.FAILED, code, "It is so.", "", "");
    }

    private record Ended(String name, Throwable failure) implements Tasks.Running {
        @Override
        public Tasks.State state() {
            return failure == null ? Tasks.State.DONE : Tasks.State.FAILED;
        }

        @Override
        public String step() {
            return "";
        }

        @Override
        public long done() {
            return 0;
        }

        @Override
        public long total() {
            return -1;
        }

        @Override
        public long elapsed() {
            return 1;
        }

        @Override
        public void cancel() {
            throw new UnsupportedOperationException("it has ended");
        }
    }

    @Test
    void whatThePageSaysIsNotSaidTwice() {
        Ended copy = new Ended("Daily copy", new ProblemException(problem("store.damaged")));
        Ended export = new Ended("Export", new ProblemException(problem("file.write")));
        Ended look = new Ended("Looking for copies", null);
        List<Tasks.Running> all = List.of(copy, export, look);
        assertEquals(List.of(export, look), TaskFeed.without(Optional.of(DAMAGED), all));
        assertEquals(all, TaskFeed.without(Optional.empty(), all));
    }
}
