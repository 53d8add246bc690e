// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis.model;

import java.util.function.BooleanSupplier;

import org.parley.core.Progress;

/** The progress of work that ends as soon as newer work of the same kind has begun. */
public final class Newest implements Progress {

    private final Progress progress;
    private final BooleanSupplier newest;

    /** Follows a progress, as long as the work is the newest; asked on any thread. */
    public Newest(Progress progress, BooleanSupplier newest) {
        this.progress = progress;
        this.newest = newest;
    }

    @Override
    public void at(String step, long done, long total) {
        progress.at(step, done, total);
    }

    @Override
    public boolean cancelled() {
        return overtaken() || progress.cancelled();
    }

    /** Whether newer work has begun, so that nobody waits for this one. */
    public boolean overtaken() {
        return !newest.getAsBoolean();
    }
}
