// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.text.NumberFormat;
import org.parley.core.Messages;
import org.parley.core.Tasks;

/** How far a task is, in words. */
final class TaskWords {

    private static final Messages TEXTS = Messages.of(TaskWords.class);
    private static final long ESTIMATE_AFTER = 3000;

    private TaskWords() {
    }

    /** Returns "412 of 2,000, about 20 s left", the step before it, or how it ended. */
    static String of(Tasks.Running task) {
        return switch (task.state()) {
            case DONE -> TEXTS.get("tasks.done");
            case CANCELLED -> TEXTS.get("tasks.cancelled");
            case FAILED -> task.failure() == null || task.failure().getMessage() == null ? TEXTS.get("tasks.failed")
                    : task.failure().getMessage();
            case RUNNING -> running(task);
        };
    }

    private static String running(Tasks.Running task) {
        if (task.total() <= 0) {
            return task.step();
        }
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        String far = TEXTS.get("tasks.of", numbers.format(task.done()), numbers.format(task.total()));
        if (task.elapsed() > ESTIMATE_AFTER && task.done() > 0) {
            far = TEXTS.get("tasks.left", far, time(task.elapsed() * (task.total() - task.done()) / task.done()));
        }
        return task.step().isEmpty() ? far : task.step() + " · " + far;
    }

    private static String time(long millis) {
        long seconds = Math.max(1, (millis + 500) / 1000);
        return seconds < 90 ? TEXTS.get("tasks.seconds", seconds) : TEXTS.get("tasks.minutes", (seconds + 30) / 60);
    }

    /** Returns the share done from 0 to 1; a little when nothing is known. */
    static double share(Tasks.Running task) {
        return task.total() <= 0 ? 0.08 : Math.min(1, (double) task.done() / task.total());
    }
}
