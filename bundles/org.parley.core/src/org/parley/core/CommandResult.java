// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.List;

/**
 * What a command yields.
 *
 * @param data     a record, map or list that is printed as JSON with {@code --json}
 * @param lines    what is printed for a person without {@code --json}
 * @param exitCode 0, unless the command did its work and what it found has to count as a failure
 */
public record CommandResult(Object data, List<String> lines, int exitCode) {

    public CommandResult {
        lines = List.copyOf(lines);
    }

    /** A result with exit code 0. */
    public CommandResult(Object data, List<String> lines) {
        this(data, lines, 0);
    }

    /** A result with lines for people. */
    public static CommandResult of(Object data, String... lines) {
        return new CommandResult(data, List.of(lines));
    }
}
