// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Task;

/** What came of work whose failure is told in a place of its own: its result, or the problem. */
record Outcome<R>(R result, Problem problem) {

    private static final Logger LOG = Logger.getLogger(Outcome.class.getName());

    /** A task that never fails for the window: what went wrong is in its outcome. */
    static <R> Task<Outcome<R>> of(String name, Task.Work<R> work) {
        return Task.of(name, progress -> {
            try {
                return new Outcome<>(work.run(progress), null);
            } catch (ProblemException told) {
                return new Outcome<>(null, told.problem());
            } catch (CancelledException stopped) {
                return new Outcome<>(null, problem("stopped"));
            } catch (RuntimeException unforeseen) {
                // a dialog waits for the end of this work, whatever it is
                LOG.log(Level.SEVERE, "unforeseen failure of: " + name, unforeseen);
                return new Outcome<>(null, problem("unforeseen"));
            }
        });
    }

    private static Problem problem(String code) {
        return Problem.from(Messages.of(Outcome.class), Problem.Kind.FAILED, code);
    }

    boolean failed() {
        return problem != null;
    }
}
