// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.widgets.Control;

/** Runs something once, when nothing asked again for a while: filters, inspectors, previews, guards. */
public final class Later {

    private final Control owner;
    private final int rest;
    private final Runnable work;
    private final Runnable timer = this::fire;
    private boolean waiting;

    /**
     * Prepares it.
     *
     * @param rest milliseconds without a further {@link #soon()} before the work runs
     */
    public Later(Control owner, int rest, Runnable work) {
        this.owner = owner;
        this.rest = rest;
        this.work = work;
    }

    /** Asks for the work; the time starts anew. */
    public void soon() {
        waiting = true;
        owner.getDisplay().timerExec(rest, timer);
    }

    /** Does the work at once if it is waiting. */
    public void now() {
        if (waiting) {
            owner.getDisplay().timerExec(-1, timer);
            fire();
        }
    }

    /** Forgets what was asked. */
    public void cancel() {
        waiting = false;
        owner.getDisplay().timerExec(-1, timer);
    }

    private void fire() {
        if (waiting && !owner.isDisposed()) {
            waiting = false;
            work.run();
        }
    }
}
