// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.parley.core.Progress;

/** Writes a panel for other programs. People go out under their pseudonym, contact data never. */
public interface Exports {

    /** Endings of files that can be written, without the dot, with what they are called. */
    List<Exchange.Format> formats();

    /**
     * Writes the panel as it stands; the ending of the file says as what. The file is written whole or not at all, and
     * is the same for the same panel.
     *
     * @throws org.parley.core.ProblemException {@code export.format} (usage) for an ending that nobody writes,
     *         {@code file.write} when the file cannot be written, {@code export.nothing} (refused) when there is nothing
     *         that this format can hold
     */
    Exported export(UUID panelId, Path file, Progress progress);

    /** What was written, and what was not. */
    record Exported(String format, Counts counts, List<Loss> losses) { }
}
