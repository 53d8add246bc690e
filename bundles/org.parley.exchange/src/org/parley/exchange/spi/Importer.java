// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;

/** Reads one kind of source into neutral records. Register it as a service; it keeps no state and stores nothing. */
@Handed({Permission.WRITE, Permission.FILES})
public interface Importer {

    /** Stable id for {@code --as}: {@code stackexchange}, {@code csv}. */
    String id();

    /** Name as shown. */
    String name();

    /** How sure it is that it can read this file or folder: 0 not at all, 100 certain. Reads little. */
    int confidence(Path source);

    /** What a person may map, for sources with columns of their own; empty for the others. */
    Optional<Offer> offer(Path source, ImportSettings settings) throws IOException;

    /**
     * Reads everything, in one pass, in any order; the receiver sorts it out.
     *
     * @throws org.parley.core.ProblemException naming file, row and column, when the source cannot be read at all
     */
    void read(Path source, ImportSettings settings, Receiver receiver, Progress progress) throws IOException;
}
