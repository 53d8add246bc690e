// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.batch;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.parley.coding.BatchCoding;
import org.parley.coding.CodingRule;
import org.parley.core.Actor;
import org.parley.core.CancelledException;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.ui.UiContext;

/** Looks for places off the UI thread; what is asked later ends what was asked before. UI thread. */
final class Search {

    private final UiContext ui;
    private final BatchCoding batch;
    private final String name;
    private final AtomicInteger newest = new AtomicInteger();

    Search(UiContext ui, BatchCoding batch, String name) {
        this.ui = ui;
        this.batch = batch;
        this.name = name;
    }

    /** Forgets what is being looked for. */
    void leave() {
        newest.incrementAndGet();
    }

    /** Looks; one of the two is called on the UI thread, neither when something else was asked meanwhile. */
    void look(Actor coder, CodingRule rule, Consumer<BatchCoding.Found> found, Consumer<String> refused) {
        int own = newest.incrementAndGet();
        ui.run(Task.of(name, progress -> find(coder, rule, own, progress)), answer -> {
            if (own != newest.get()) {
                return;
            }
            if (answer.refusal() == null) {
                found.accept(answer.found());
            } else {
                refused.accept(answer.refusal());
            }
        });
    }

    private Answer find(Actor coder, CodingRule rule, int own, Progress progress) {
        try {
            return new Answer(batch.find(coder, rule.panelId(), List.of(rule), new Progress() {
                @Override
                public void at(String step, long done, long total) {
                    progress.at(step, done, total);
                }

                @Override
                public boolean cancelled() {
                    return progress.cancelled() || own != newest.get();
                }
            }), null);
        } catch (ProblemException refused) {
            return new Answer(null, refused.problem().text());
        } catch (CancelledException ended) {
            progress.check();
            return new Answer(new BatchCoding.Found(List.of()), null);
        }
    }

    /** What was found, or why nothing could be looked for. */
    private record Answer(BatchCoding.Found found, String refusal) { }
}
