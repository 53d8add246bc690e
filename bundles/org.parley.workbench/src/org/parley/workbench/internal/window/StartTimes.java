// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.core.Tasks;

/**
 * For benchmarks: with {@code -Dparley.measure=true} the window tells on standard error how many milliseconds after the
 * start of Java it was painted for the first time ("window shown N ms"), and when the panel was open, painted and
 * nothing was left to do ("panel usable N ms"). Then it closes by itself. Without the property nothing happens.
 */
final class StartTimes {

    private static final String PROPERTY = "parley.measure";
    private static final int LOOK_AGAIN_MS = 2;

    private final Shell shell;
    private final Tasks tasks;
    private final boolean on = Boolean.getBoolean(PROPERTY);
    /** Asked for elsewhere and early: loading the management classes takes longer than some of what is measured. */
    private final CompletableFuture<Long> began = on
            ? CompletableFuture.supplyAsync(() -> ManagementFactory.getRuntimeMXBean().getStartTime())
            : CompletableFuture.completedFuture(0L);
    private final Messages messages = Messages.of(StartTimes.class);

    StartTimes(Shell shell, Tasks tasks) {
        this.shell = shell;
        this.tasks = tasks;
    }

    /** To be called before the window opens. */
    void windowOpens() {
        if (on) {
            afterNextPaint(() -> tell("measure.shown", System.currentTimeMillis()));
        }
    }

    /** To be called when the views of the panel have been made. */
    void panelOpened() {
        if (on) {
            afterNextPaint(this::whenIdle);
        }
    }

    private void whenIdle() {
        if (tasks.recent().stream().anyMatch(task -> task.state() == Tasks.State.RUNNING)) {
            shell.getDisplay().timerExec(LOOK_AGAIN_MS, this::whenIdle);
        } else {
            tell("measure.usable", System.currentTimeMillis());
            shell.close();
        }
    }

    /** Runs when the window has been painted and no other event waits. */
    private void afterNextPaint(Runnable run) {
        shell.getDisplay().addFilter(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (event.widget instanceof Control control && control.getShell() == shell) {
                    shell.getDisplay().removeFilter(SWT.Paint, this);
                    shell.getDisplay().asyncExec(run);
                }
            }
        });
    }

    private void tell(String key, long at) {
        System.err.println(messages.get(key, Long.toString(at - began.join())));
    }
}
