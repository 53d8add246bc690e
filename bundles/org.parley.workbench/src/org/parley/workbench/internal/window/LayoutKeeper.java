// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** Writes the layout a short while after something was arranged: an end without warning costs seconds of it. */
final class LayoutKeeper {

    private static final int REST = 2_000;
    private static final int AT_MOST = 10_000;
    /** Whatever arranges something comes with one of these; that nothing differs is found out before writing. */
    private static final int[] SIGNS = {SWT.MouseUp, SWT.KeyUp, SWT.Selection, SWT.Resize, SWT.Move};

    private final Shell shell;
    private final Display display;
    private final Runnable write;
    private final Runnable timer = this::due;
    private boolean waiting;
    private long first;
    private long last;

    /** @param write collects what is to be kept, and writes it where it differs from before */
    LayoutKeeper(Shell shell, Runnable write) {
        this.shell = shell;
        this.display = shell.getDisplay();
        this.write = write;
        Listener listener = event -> soon();
        for (int sign : SIGNS) {
            display.addFilter(sign, listener);
        }
        shell.addListener(SWT.Dispose, event -> {
            for (int sign : SIGNS) {
                display.removeFilter(sign, listener);
            }
        });
    }

    /** Something may have changed. */
    void soon() {
        last = System.nanoTime();
        if (!waiting) {
            waiting = true;
            first = last;
            display.timerExec(REST, timer);
        }
    }

    private void due() {
        if (!waiting || shell.isDisposed()) {
            return;
        }
        long now = System.nanoTime();
        int rest = REST - millis(now - last);
        if (rest > 0 && millis(now - first) < AT_MOST) {
            display.timerExec(rest, timer);
        } else {
            now();
        }
    }

    /** Writes at once. */
    void now() {
        waiting = false;
        if (!shell.isDisposed()) {
            write.run();
        }
    }

    private static int millis(long nanos) {
        return (int) (nanos / 1_000_000);
    }
}
