// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Writes a panel for other programs. People go out under their pseudonym, contact data never. */
public interface Exports {

    /** Endings of files that can be written, without the dot, with what they are called. */
    @Needs({})
    List<Exchange.Format> formats();

    /**
     * Writes the panel as it stands; the ending of the file says as what. The file is written whole or not at all, and
     * is the same for the same panel. Codings, memos and links go into it as far as the person may see them
     * ({@link org.parley.coding.Codings#seen}); the notes say when that is not all.
     *
     * @throws org.parley.core.ProblemException {@code export.format} (usage) for an ending that nobody writes,
     *         {@code file.write} when the file cannot be written, {@code export.nothing} (refused) when there is nothing
     *         that this format can hold
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.FILES})
    Exported export(Actor person, UUID panelId, Path file, Progress progress);

    /**
     * What was written, and what was not.
     *
     * @param losses what the format cannot hold, one by one
     * @param notes  what is kept from the person who asked, in sentences; empty when nothing is
     */
    record Exported(String format, Counts counts, List<Loss> losses, List<String> notes) {

        public Exported {
            losses = List.copyOf(losses);
            notes = List.copyOf(notes);
        }

        /** As a format tells it, which does not know who asks. */
        public Exported(String format, Counts counts, List<Loss> losses) {
            this(format, counts, losses, List.of());
        }

        /** All that has to be told of it in a loss report: the notes, then the losses. */
        public List<Loss> report() {
            return Stream.concat(notes.stream().map(note -> new Loss("view", "", "", "", note)), losses.stream()).toList();
        }
    }
}
