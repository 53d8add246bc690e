// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.concurrent.atomic.AtomicBoolean;

import org.parley.core.Tasks;
import org.parley.ui.widgets.TaskStrip;

/** Shows the running tasks in the status line, a few times a second at most. */
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
                    strip.set(tasks.recent());
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
}
