// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.parley.coding.find.Finder;
import org.parley.coding.find.Finder.Findings;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.discussion.Discussion;
import org.parley.panel.PanelState;
import org.parley.ui.UiContext;

/** Finds in the background; only the newest query counts, an older one that still runs is given up. UI thread. */
final class Finding {

    private final UiContext ui;
    private final Finder finder;
    private AtomicBoolean old = new AtomicBoolean();

    Finding(UiContext ui, Finder finder) {
        this.ui = ui;
        this.finder = finder;
    }

    /**
     * What came of a query.
     *
     * @param problem why it could not be read; null when it could
     */
    record Outcome(String query, Findings found, List<FoundRow> rows, Problem problem) { }

    /** Asks; {@code then} hears the outcome unless something else was asked in the meantime. */
    void ask(String name, UUID panelId, String query, Discussion discussion, PanelState panel, Consumer<Outcome> then) {
        giveUp();
        AtomicBoolean stale = new AtomicBoolean();
        old = stale;
        ui.run(Task.of(name, progress -> find(panelId, query, discussion, panel, new Watched(progress, stale))), outcome -> {
            if (outcome != null && !stale.get()) {
                then.accept(outcome);
            }
        });
    }

    /** Gives up what is asked for. */
    void giveUp() {
        old.set(true);
    }

    /** Null when it was given up: that is no news for the person. */
    private Outcome find(UUID panelId, String query, Discussion discussion, PanelState panel, Watched progress) {
        try {
            Findings found = finder.find(ui.actor(), panelId, query, progress);
            return new Outcome(query, found, FoundRow.of(found, discussion, panel), null);
        } catch (ProblemException e) {
            return new Outcome(query, new Findings(List.of(), 0, 0, List.of(), List.of()), List.of(), e.problem());
        } catch (CancelledException e) {
            if (progress.stale().get()) {
                return null;
            }
            throw e;
        }
    }

    /** The progress of a task that ends too when its query is old. */
    private record Watched(Progress task, AtomicBoolean stale) implements Progress {

        @Override
        public void at(String step, long done, long total) {
            task.at(step, done, total);
        }

        @Override
        public boolean cancelled() {
            return stale.get() || task.cancelled();
        }
    }
}
