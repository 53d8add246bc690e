// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.parley.core.Progress;
import org.parley.core.Task;

/** A task made of its name and its work. */
record Deed<R>(String name, Work<R> work) implements Task<R> {

    /** What a task does, away from the UI thread. */
    interface Work<R> {
        R run(Progress progress) throws Exception;
    }

    static <R> Task<R> of(String name, Work<R> work) {
        return new Deed<>(name, work);
    }

    @Override
    public R run(Progress progress) throws Exception {
        return work.run(progress);
    }
}
