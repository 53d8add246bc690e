// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Tasks;
import org.parley.ui.widgets.TaskStrip;

/** Shows the tasks in the status line, a few times a second at most. */
final class TaskFeed {

    private TaskFeed() {
    }

    static void show(Tasks tasks, WindowContext window, TaskStrip strip) {
        strip.set(tasks.recent());
        AtomicBoolean asked = new AtomicBoolean();
        AutoCloseable listening = tasks.listen(changed -> {
            if (asked.compareAndSet(false, true)) {
                window.later(() -> {
                    asked.set(false);
                    strip.set(without(window.toldAtStart(), tasks.recent()));
                });
            }
        });
        strip.addListener(org.eclipse.swt.SWT.Dispose, event -> {
            try {
                listening.close();
            } catch (Exception failure) {
                throw new IllegalStateException("the task list could not be left", failure);
            }
        });
    }

    /** The tasks without those that failed for nothing but what the page says already: the workspace cannot be opened. */
    static List<Tasks.Running> without(Optional<Problem> told, List<Tasks.Running> recent) {
        return recent.stream().filter(task -> told.isEmpty()
                || !(task.failure() instanceof ProblemException failed && failed.problem().code().equals(told.get().code())))
                .toList();
    }
}
