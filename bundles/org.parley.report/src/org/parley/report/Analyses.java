// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Progress;
import org.parley.report.spi.Offers;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Parameter;

/** The analyses that are installed, by name, with their parameters as texts. */
public interface Analyses {

    /** All of them, by name. */
    List<About> all();

    /** What a panel offers for their parameters. */
    Offers offers(UUID panelId);

    /**
     * Runs one on the present state of a panel. Pure: the same panel and parameters give the same outcome.
     *
     * @param given texts by the name of the parameter; what is not given has its initial value
     * @throws org.parley.core.ProblemException {@code analysis.unknown} (usage) for a name nobody has; those of
     *         {@link org.parley.report.spi.Parameters#read}; {@code date.order} (usage) when the period ends before it
     *         begins; {@code analysis.where.small} (refused) when too few members have a profile value
     */
    Outcome run(UUID panelId, String name, Map<String, List<String>> given, Progress progress);

    /** Endings of files that an outcome can be written to, sorted. */
    List<String> endings();

    /**
     * Writes an outcome in the format of the file's ending, beside the old file until it is whole.
     *
     * @return the file
     * @throws org.parley.core.ProblemException {@code analysis.format} (usage) for an ending that nobody writes;
     *         {@code file.write} (failed) naming the file when it cannot be written
     */
    Path write(Outcome outcome, Path file, Progress progress);

    /** An analysis. */
    record About(String name, String title, List<Parameter> parameters) {

        public About {
            parameters = List.copyOf(parameters);
        }
    }
}
