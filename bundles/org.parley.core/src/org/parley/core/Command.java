// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/**
 * A command of the command line. Register it as a service; it is listed in {@code parley help} and works headless and
 * inside an open window alike.
 */
@Handed({})
public interface Command {

    /** Its name, arguments and help. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return what to print
     * @throws ProblemException whose kind decides the exit code
     */
    CommandResult run(CommandCall call) throws Exception;
}
