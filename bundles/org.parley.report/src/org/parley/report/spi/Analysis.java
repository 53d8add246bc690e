// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Handed;
import org.parley.core.Progress;

/**
 * A metric or query with declared parameters. The form in the window, the flags of the command and the saved setting
 * are derived from the parameters' record, see {@link Parameters}. Stateless. Register it as a service.
 *
 * @param <P> record of the parameters
 * @param <R> record of the result; an {@link Outcome} as a rule
 */
@Handed({})
public interface Analysis<P extends Record, R extends Record> {

    /** Stable name for the command line: small letters, digits and hyphens, such as {@code frequencies}. */
    String name();

    /** What it tells, in words. */
    String title();

    /** The record that declares the parameters. */
    Class<P> parameters();

    /**
     * Answers from the present state of the panel, as far as the person who asks may see it: codings are taken from
     * {@link org.parley.coding.Codings#seen}, whose notes belong into the result. An outcome made of the words of posts as
     * they were written says so ({@link Outcome#quoting}).
     *
     * @throws org.parley.core.ProblemException when the parameters do not go together or may not be answered
     */
    R run(Actor person, UUID panelId, P parameters, Progress progress);

    /** The result as a table and a chart. A result that is an {@link Outcome} is its own; any other has to say how. */
    default Outcome outcome(R result) {
        return Outcome.class.cast(result);
    }
}
