// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.parley.core.AtomicFile;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.file.Judge;
import org.parley.plugins.internal.file.SigningKey;

/** Makes a catalogue of a folder of {@code .parley} files. */
public final class CatalogueMaker {

    private final CatalogueProblems texts = new CatalogueProblems();
    private final PluginFiles files;
    private final CatalogueFile format;
    private final Clock clock;

    /** With what reads the plugins, and the clock whose time the catalogue carries. */
    public CatalogueMaker(PluginFiles files, TrustedKeys keys, Clock clock) {
        this.files = files;
        this.format = new CatalogueFile(new Judge(keys, clock));
        this.clock = clock;
    }

    /**
     * A made catalogue.
     *
     * @param revoked all that is called back by it
     */
    public record Made(Path file, String name, Instant made, List<Entry> entries, List<String> revoked) { }

    /**
     * Writes {@code parley-catalogue.zip} into the folder; one that is there already under the same key hands on what it
     * called back, and its name when none is given.
     *
     * @param name   null for that of the one before, or of the folder
     * @param revoke fingerprints of keys, or hashes of files, to be called back
     */
    public Made make(Path folder, String name, SigningKey key, List<String> revoke, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw texts.wrong("catalogue.no-folder", folder);
        }
        Path target = folder.resolve(Place.FILE);
        for (String word : revoke) {
            if (CatalogueFile.marks(List.of(word)).isEmpty()) {
                throw texts.wrong("catalogue.revoke", word);
            }
        }
        try {
            CatalogueFile.Listed before = before(target, key);
            Set<String> revoked = new TreeSet<>(CatalogueFile.marks(revoke));
            if (before != null) {
                revoked.addAll(before.revoked());
            }
            String called = name != null ? name : before != null ? before.name()
                    : String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            if (!CatalogueFile.named(called)) {
                throw texts.wrong("catalogue.name");
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Instant made = before != null && !now.isAfter(before.made()) ? before.made().plusSeconds(1) : now;
            List<Entry> entries = entries(folder, called, revoked, progress);
            write(target, key, new Made(target, called, made, entries, List.copyOf(revoked)));
            return new Made(target, called, made, entries, List.copyOf(revoked));
        } catch (IOException e) {
            throw texts.fails(e, "catalogue.write", folder, CatalogueProblems.reason(e));
        }
    }

    private void write(Path target, SigningKey key, Made made) throws IOException {
        Path zip = Files.createTempFile("parley-catalogue-", ".zip");
        try {
            format.write(zip, made.name(), made.made(), made.entries(), new TreeSet<>(made.revoked()), key);
            AtomicFile.write(target, out -> Files.copy(zip, out));
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private CatalogueFile.Listed before(Path target, SigningKey key) throws IOException {
        if (!Files.isRegularFile(target)) {
            return null;
        }
        CatalogueFile.Listed before = format.read(target, target.toString(), Set.of());
        if (!before.fingerprint().equals(key.signer().fingerprint()) || before.name().isEmpty()) {
            throw texts.refuses("catalogue.other-key", target);
        }
        return before;
    }

    private List<Entry> entries(Path folder, String name, Set<String> revoked, Progress progress) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(folder)) {
            found = all.filter(one -> one.toString().endsWith(".parley")).sorted().toList();
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path one : found) {
            progress.at(one.getFileName().toString(), entries.size(), found.size());
            progress.check();
            PluginFile file = files.read(one);
            if (!file.problems().isEmpty()) {
                throw texts.fails(null, "catalogue.problem", one.getFileName(), file.problems().get(0).what());
            }
            boolean signed = file.signer().isPresent() && file.trust() != Trust.UNSIGNED;
            if (!signed || !CatalogueFile.listable(one.getFileName().toString())) {
                throw texts.refuses("catalogue.plugin", one.getFileName());
            }
            String fingerprint = file.signer().get().fingerprint();
            if (revoked.contains(file.sha256()) || revoked.contains(fingerprint)) {
                throw texts.refuses("catalogue.called-back", one.getFileName());
            }
            if (!seen.add(file.spec().get().id() + " " + file.spec().get().version())) {
                throw texts.fails(null, "catalogue.same", one.getFileName());
            }
            entries.add(new Entry(name, file.spec().get(), one.getFileName().toString(), file.sha256(), file.bytes(),
                    fingerprint));
        }
        return entries;
    }
}
