// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import org.parley.core.Progress;

/**
 * A metric or query with declared parameters. The form in the window, the flags of the command and the saved setting
 * are derived from the parameters' record. Stateless. Register it as a service.
 *
 * @param <P> record of the parameters
 * @param <R> record of the result
 */
public interface Analysis<P extends Record, R extends Record> {

    /** Stable name for the command line: {@code frequencies}. */
    String name();

    /** What it tells, in words. */
    String title();

    /** The record that declares the parameters. */
    Class<P> parameters();

    /** Answers from the present state of the panel. */
    R run(java.util.UUID panelId, P parameters, Progress progress);
}
