// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.parley.core.Closed;
import org.parley.core.Progress;

/**
 * Lists of plugins that somebody keeps: a signed file in a folder, on a stick or behind https. The last list that was
 * read is kept, so that it can be looked through without the place it came from.
 */
@Closed
public interface Catalogues {

    /** The catalogues of this workspace; Parley's own first. */
    List<Catalogue> all();

    /**
     * Adds one and reads it.
     *
     * @param place       a folder, a file, or an https address
     * @param fingerprint of its key when that is not trusted yet; null to refuse an unknown key
     * @throws org.parley.core.ProblemException {@code catalogue.unreachable}, {@code catalogue.not-one},
     *         {@code catalogue.broken}, or refused {@code catalogue.untrusted} and {@code catalogue.older}
     */
    Catalogue add(String place, String fingerprint, Progress progress);

    /** Reads it again; the old list stays when that fails, also when it is older or another key's, and the trouble tells. */
    Catalogue refresh(String name, Progress progress);

    /** Forgets it. What was installed from it stays. */
    void remove(String name);

    /** Everything that the catalogues list, whether they vouch for it or not. */
    List<Entry> entries();

    /**
     * Whether a catalogue vouches for a file: it lists that very file as signed by that key, and is believed.
     *
     * @param sha256      of the file
     * @param fingerprint of the key that signed it
     * @see Catalogue#vouches
     */
    boolean vouches(String sha256, String fingerprint);

    /** The newest of this id, or the one of this version. */
    Optional<Entry> find(String id, String versionOrNull);

    /**
     * Brings a listed file here and checks its hash.
     *
     * @throws org.parley.core.ProblemException refused {@code catalogue.hash} when it is not the listed file,
     *         {@code catalogue.no-file} when it cannot be read
     */
    Path fetch(Entry entry, Progress progress);

    /** Fingerprints of keys, and hashes of files, that a catalogue calls back. */
    List<String> revoked();

    /**
     * A catalogue.
     *
     * @param made    when its keeper made it
     * @param read    when it was read last
     * @param trouble why the last reading failed; empty when it did not
     * @param vouches whether what it lists counts as known: its key is trusted, or a person named the fingerprint when
     *                adding it
     */
    record Catalogue(String name, String place, String fingerprint, Instant made, Instant read, int entries,
            String trouble, boolean vouches) { }

    /** A plugin in a catalogue. */
    record Entry(String catalogue, PluginSpec spec, String file, String sha256, long bytes, String fingerprint) { }
}
