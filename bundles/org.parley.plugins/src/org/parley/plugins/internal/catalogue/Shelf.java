// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;


import org.parley.core.AtomicFile;
import org.parley.plugins.internal.Json;
import org.parley.plugins.internal.file.Fingerprints;

/** What a workspace keeps of its catalogues: {@code catalogues.json}, and the last list of each as it came. */
final class Shelf {

    private static final long LARGEST = 1L << 20;
    private static final int DIGITS = 32;

    private final Json json = new Json(LARGEST);
    private final CatalogueProblems texts = new CatalogueProblems();
    private final Path folder;

    /** The shelf in the folder {@code plugins} of a workspace. */
    Shelf(Path folder) {
        this.folder = folder;
    }

    /** The file. */
    record Kept(List<Known> catalogues) { }

    /**
     * A catalogue in the file; times as ISO 8601.
     *
     * @param fingerprint of the key that signed it when it was added
     * @param accepted    whether a person named that fingerprint when adding it; without that, or where nothing stands,
     *                    it vouches only while the key is trusted
     */
    record Known(String name, String place, String fingerprint, String read, String trouble, Boolean accepted) {

        Known {
            accepted = Boolean.TRUE.equals(accepted);
        }
    }

    List<Known> known() {
        Path file = folder.resolve("catalogues.json");
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            List<Known> known = json.mapper().readValue(Files.readAllBytes(file), Kept.class).catalogues();
            if (known == null || known.stream().anyMatch(one -> one == null || one.name() == null || one.place() == null
                    || one.fingerprint() == null || one.read() == null || one.trouble() == null)) {
                throw new IOException(file.toString());
            }
            return known;
        } catch (IOException damaged) {
            throw texts.fails(damaged, "catalogue.damaged", file);
        }
    }

    void keep(List<Known> known) {
        try {
            Files.createDirectories(folder);
            byte[] bytes = json.mapper().writeValueAsBytes(new Kept(known));
            AtomicFile.write(folder.resolve("catalogues.json"), out -> out.write(bytes));
        } catch (IOException e) {
            throw texts.fails(e, "catalogue.write", folder, CatalogueProblems.reason(e));
        }
    }

    /** Where the last list of a catalogue lies. Names are any text, so the file's name is a digest of it. */
    Path list(String name) {
        byte[] digest = Fingerprints.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return folder.resolve("catalogues").resolve(HexFormat.of().formatHex(digest).substring(0, DIGITS) + ".zip");
    }

    /** Where fetched plugins lie. */
    Path fetched(String sha256) {
        return folder.resolve("fetched").resolve(sha256 + ".parley");
    }

    /** Makes the folder of a file. */
    static void folderOf(Path file) throws IOException {
        Files.createDirectories(file.getParent());
    }
}
