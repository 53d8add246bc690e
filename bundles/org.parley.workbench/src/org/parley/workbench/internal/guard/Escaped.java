// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.Tally;

/** What a listener of a widget, or something put off until later, let through: the window goes on and says so. */
public final class Escaped {

    private static final Logger LOG = Logger.getLogger(Escaped.class.getName());
    private static final int CAUSES = 10;

    private final Culprits culprits;
    private final Tally tally;
    private final Consumer<Problem> warn;
    private final Messages messages = Messages.of(Escaped.class);

    /** @param warn shows a problem in the window */
    public Escaped(Culprits culprits, Tally tally, Consumer<Problem> warn) {
        this.culprits = culprits;
        this.tally = tally;
        this.warn = warn;
    }

    /** Puts it down to the plugin it came from, or logs it as Parley's own, and tells the person. */
    public void caught(Throwable thrown) {
        if (thrown instanceof ThreadDeath death) {
            throw death;
        }
        warn.accept(culprit(thrown).map(bundle -> tally.failed(bundle, messages.get("ask.answer"), thrown))
                .orElseGet(() -> own(thrown)));
    }

    /** The toolkit wraps what it caught: then only the cause's stack leads to the plugin. */
    private Optional<String> culprit(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(CAUSES)
                .flatMap(one -> culprits.of(one.getStackTrace()).stream()).findFirst();
    }

    private Problem own(Throwable thrown) {
        LOG.log(Level.SEVERE, "the window went on after a failure", thrown);
        return Problem.from(messages, Problem.Kind.FAILED, "own", thrown.getClass().getSimpleName());
    }
}
