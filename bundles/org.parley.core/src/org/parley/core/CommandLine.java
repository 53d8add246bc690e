// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Reads a command line, runs the command and prints what it yields. Works headless and inside an open window alike. */
@Closed
public interface CommandLine {

    /** Done. */
    int DONE = 0;

    /** Something failed. */
    int FAILED = 1;

    /** The command line was wrong. */
    int USAGE = 2;

    /** A rule of the house refused it. */
    int REFUSED = 3;

    /** What it needs is missing. */
    int UNRESOLVED = 4;

    /** It did not hold and was put back. */
    int PUT_BACK = 5;

    /**
     * Runs one command.
     *
     * @param words  the command and its arguments
     * @param folder the folder the caller stands in; paths are meant from there
     * @param out    takes the result: lines for a person, or one JSON document with {@code --json}
     * @param err    takes messages and progress
     * @return exit code: 0 done, 1 failed, 2 wrong usage, 3 refused by a rule, 4 something needed is missing, 5 put back
     */
    int run(List<String> words, Path folder, PrintStream out, PrintStream err);
}
