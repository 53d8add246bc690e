// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.core.Progress;

/**
 * Reads files of running text of one kind. Register it as a service: transcripts, documents and event notes can then be
 * imported from such files, under the same rules as from all others. It keeps no state.
 */
@Handed(Permission.FILES)
public interface TextReader {

    /** Endings of the names of such files, in lower case and without the dot: {@code docx}. */
    Set<String> endings();

    /**
     * Reads a file.
     *
     * @param charset  encoding that a person named; without meaning for files that know their own
     * @param most     characters that are wanted; the reader may stop when it has read as many
     * @param progress asked now and then whether to stop
     * @throws org.parley.core.ProblemException naming the file, when it is not what its name says, is protected or is
     *         larger than any text
     */
    TextMaterial read(Path file, Optional<String> charset, long most, Progress progress) throws IOException;
}
