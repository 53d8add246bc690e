// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Personal;
import org.parley.core.Progress;

/** Brings discussions in. */
public interface Exchange {

    /** Sources that can be read: id and name, from the importers that are installed. */
    @Needs({})
    List<Format> formats();

    /** The format that fits best; empty when none does. */
    @Needs(Permission.FILES)
    Optional<Format> probe(Path source);

    /** What may be mapped in this source. */
    @Needs(Permission.FILES)
    Optional<Offer> offer(Path source, String format, ImportSettings settings);

    /** Reads everything, stores nothing: what an import would do. */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.FILES})
    Preview preview(UUID panelId, Path source, String format, ImportSettings settings, Progress progress);

    /**
     * Imports as one transaction that can be undone: all or nothing, also when cancelled. A second import of the same
     * source adds only what is new or changed.
     *
     * @throws org.parley.core.ProblemException {@code import.file} (failed) and others, naming file, row and column
     */
    @Needs({Permission.WRITE, Permission.FILES})
    ImportResult importInto(Actor actor, UUID panelId, Path source, String format, ImportSettings settings,
            Progress progress);

    /** A kind of source. */
    record Format(String id, String name) { }

    /**
     * What came in; also what {@code parley import --json} prints.
     *
     * @param topics  threads in the source
     * @param posts   contributions in the source
     * @param authors distinct authors with at least one contribution
     * @param seated  authors of this import who have a seat
     * @param waiting authors of this import who wait
     * @param added   posts that are new
     * @param changed posts whose text changed
     * @param queued  posts put before a moderator
     * @param locked  profile columns that came in locked
     * @param skipped what was left out, by reason
     * @param postsWithoutKnownAuthor contributions in the source whose author is deleted or missing
     * @param notes   what a person should know about how the source was read
     * @param coded   codebook and codings that came along; null when the source brings none
     */
    record ImportResult(int topics, int posts, int authors, int seated, int waiting, int added, int changed,
            int unchanged, int queued, List<String> locked, List<Skipped> skipped, int postsWithoutKnownAuthor,
            List<String> notes, Brought coded) { }

    /**
     * Codebook, codings, memos and links that came along.
     *
     * @param found  how much the source holds
     * @param losses what could not be carried over, or not as it was, one by one
     */
    record Brought(Counts found, int newCodes, int sameCodes, int newCodings, int sameCodings, int newMemos,
            int sameMemos, int newLinks, int sameLinks, List<Loss> losses) { }

    /**
     * Things left out for one reason.
     *
     * @param where file and row or id of each; of very many only the first
     */
    record Skipped(String reason, int count, List<String> where) { }

    /**
     * An import that has not happened yet; {@code sample} holds the first rows. Its {@code queued} counts only what the
     * source itself had not decided yet, for the rules look at posts when they come in.
     */
    record Preview(ImportResult result, List<SampleRow> sample, int freeSeats) { }

    /** A post as it would be. */
    record SampleRow(@Personal String author, Instant at, String topic, String words) { }
}
