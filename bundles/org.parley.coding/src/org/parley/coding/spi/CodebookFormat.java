// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.parley.core.Handed;
import org.parley.core.Permission;

/** A kind of file that codebooks are kept in. Register it as a service; it keeps no state. */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.FILES})
public interface CodebookFormat {

    /** Endings of its files without the dot, in lower case: {@code xlsx}. */
    Set<String> endings();

    /** Whether its files can be read too, and not only written. */
    default boolean reads() {
        return false;
    }

    /**
     * The rows of a file, the heads of the columns first, every row as long as what stands in it. The columns are those
     * of {@link CodebookFile#rows()}, in any order; only {@code code} has to be there. A column {@code id} may hold the
     * GUIDs that new codes are to have, and {@code colour} any colour as {@code #RRGGBB}, of which the nearest is taken.
     *
     * @throws IOException                          when the file cannot be read
     * @throws org.parley.core.ProblemException     when it is no such file, naming it and what to do
     */
    default List<List<String>> read(Path file) throws IOException {
        throw new UnsupportedOperationException("this format is written only");
    }

    /** Writes a codebook; the stream is closed by the caller. Text is neutralised against formulas and markup. */
    void write(CodebookFile codebook, OutputStream out) throws IOException;
}
