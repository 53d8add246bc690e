// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.nio.file.Path;
import java.util.List;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.panel.Panel;

/** Codebooks in and out of files; the ending of a file says which kind it is. */
public interface CodebookFiles {

    /** Endings that can be read, without the dot, in their order. */
    @Needs({})
    List<String> readable();

    /** Endings that can be written, without the dot, in their order. */
    @Needs({})
    List<String> writable();

    /**
     * Adds the codes that are new and changes those that differ, as one change; deletes nothing. A row has the path of
     * the code and what is said about it; what a file has no column for stays.
     *
     * @throws org.parley.core.ProblemException naming file, row and column, with the codebook as it was; {@code
     *         codes.ending} (usage) for a file that no format reads
     */
    @Needs({Permission.WRITE, Permission.FILES})
    Imported read(Actor actor, Panel panel, Path file);

    /**
     * Writes the codebook, whole or not at all. What is counted in it are the codings that the person may see
     * ({@link Codings#seen}).
     *
     * @throws org.parley.core.ProblemException {@code codes.ending} (usage), {@code file.write} (failed)
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.FILES})
    Written write(Actor person, Panel panel, Path file);

    /** What an import of a codebook did. */
    record Imported(int added, int changed, int unchanged) { }

    /**
     * What was written.
     *
     * @param codes how many are in it
     * @param notes what is kept from the person, in sentences; empty when nothing is
     */
    record Written(int codes, List<String> notes) {

        public Written {
            notes = List.copyOf(notes);
        }
    }
}
