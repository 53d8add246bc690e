// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Reads tables of one kind of file. Register it as a service; it keeps no state. */
@Handed(Permission.FILES)
public interface TableReader {

    /** Endings of its files without the dot, in small letters. */
    Set<String> endings();

    /**
     * The rows of the first table as text, each as long as what stands in it.
     *
     * @param most no more rows than this
     * @throws org.parley.core.ProblemException when it is no such file, naming it and what to do
     */
    List<List<String>> read(Path file, int most, Progress progress) throws IOException;
}
