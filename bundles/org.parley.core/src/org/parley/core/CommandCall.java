// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One call of a {@link Command}, already parsed and checked against its {@link CommandSpec}. */
public interface CommandCall {

    /** Value of a required argument. */
    String argument(String name);

    /** Value of an optional argument. */
    Optional<String> optionalArgument(String name);

    /** Value of an option. */
    Optional<String> option(String name);

    /** All values of a repeatable option, in order. */
    List<String> options(String name);

    /** Whether a switch was given. */
    boolean flag(String name);

    /** A path given by the caller, resolved against the folder the caller stood in. */
    Path path(String value);

    /** Who acts. */
    Actor actor();

    /** For progress on standard error and cancel by Ctrl+C. */
    Progress progress();

    /**
     * Runs another command as a part of this one, by the same person in the same folder.
     *
     * @return what it yields
     * @throws ProblemException when it failed or the words were wrong
     */
    CommandResult run(List<String> words);

    /** Prints a line for a person on standard error at once. */
    void say(String line);
}
