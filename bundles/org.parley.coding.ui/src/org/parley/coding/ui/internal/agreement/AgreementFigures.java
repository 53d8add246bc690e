// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

import org.parley.coding.agreement.PanelAgreement;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.ui.UiContext;

/** Makes the figures in the background; a newer question stops the one before. UI thread. */
final class AgreementFigures {

    private static final long MILLION = 1_000_000;

    private final UiContext ui;
    private final String task;
    private final AtomicInteger newest = new AtomicInteger();

    /** @param task what the work is called */
    AgreementFigures(UiContext ui, String task) {
        this.ui = ui;
        this.task = task;
    }

    /**
     * What came out: figures, or a problem, or neither when the person stopped it.
     *
     * @param millis how long it took
     */
    record Answer(PanelAgreement found, Problem problem, long millis) { }

    /** Compares; the answer to the newest question only is told. */
    void ask(Function<Progress, PanelAgreement> compare, Consumer<Answer> then) {
        int mine = newest.incrementAndGet();
        ui.run(Task.of(task, progress -> answer(compare, new Newest(progress, mine))), answer -> {
            if (mine == newest.get()) {
                then.accept(answer);
            }
        });
    }

    /** No answer is wanted any more. */
    void forget() {
        newest.incrementAndGet();
    }

    private Answer answer(Function<Progress, PanelAgreement> compare, Progress progress) {
        long begun = System.nanoTime();
        try {
            PanelAgreement found = compare.apply(progress);
            return new Answer(found, null, (System.nanoTime() - begun) / MILLION);
        } catch (ProblemException refused) {
            return new Answer(null, refused.problem(), 0);
        } catch (CancelledException stopped) {
            // by the person, or by a newer question, which does not listen
            return new Answer(null, null, 0);
        }
    }

    /** Stops as well when a newer question was asked. */
    private final class Newest implements Progress {

        private final Progress progress;
        private final int mine;

        Newest(Progress progress, int mine) {
            this.progress = progress;
            this.mine = mine;
        }

        @Override
        public void at(String step, long done, long total) {
            progress.at(step, done, total);
        }

        @Override
        public boolean cancelled() {
            return mine != newest.get() || progress.cancelled();
        }
    }
}
