// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

import org.parley.core.Progress;
import org.parley.plugins.internal.file.Fingerprints;

/** Where a catalogue lies: a folder, its file, or an address behind https. The plugins lie beside it. */
final class Place {

    /** The catalogue's file. */
    static final String FILE = "parley-catalogue.zip";
    private static final int BUFFER = 1 << 16;

    private final Opener opener;
    private final Path folder;
    private final URI base;
    private final String file;

    private Place(Opener opener, Path folder, URI base, String file) {
        this.opener = opener;
        this.folder = folder;
        this.base = base;
        this.file = file;
    }

    /** The place that a text names; empty when it names none, or an address that is not https. */
    static Optional<Place> of(String text, Opener opener) {
        try {
            if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") && !text.regionMatches(true, 0, "file:", 0, 5)) {
                return address(URI.create(text), opener);
            }
            Path path = text.regionMatches(true, 0, "file:", 0, 5) ? Path.of(URI.create(text)) : Path.of(text);
            Path whole = path.toAbsolutePath().normalize();
            // also when the stick is out and nothing is there
            boolean file = Files.isRegularFile(whole) || whole.endsWith(FILE) && !Files.isDirectory(whole);
            return Optional.of(file
                    ? new Place(opener, whole.getParent(), null, whole.getFileName().toString())
                    : new Place(opener, whole, null, FILE));
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Place> address(URI address, Opener opener) {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null
                || address.getQuery() != null || address.getFragment() != null) {
            return Optional.empty();
        }
        String text = address.toString();
        if (text.endsWith(".zip")) {
            int slash = text.lastIndexOf('/');
            return Optional.of(new Place(opener, null, URI.create(text.substring(0, slash + 1)), text.substring(slash + 1)));
        }
        return Optional.of(new Place(opener, null, URI.create(text.endsWith("/") ? text : text + "/"), FILE));
    }

    /** The text by which it is kept. */
    String text() {
        return base == null ? folder.resolve(file).toString() : base + file;
    }

    /** Name of the catalogue's own file. */
    String catalogue() {
        return file;
    }

    /**
     * Copies a file that lies there, and no more of it than it may have.
     *
     * @return its SHA-256
     */
    String copy(String name, long most, OutputStream out, Progress progress, String step) throws IOException {
        MessageDigest digest = Fingerprints.sha256();
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        try (InputStream in = open(name)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > most) {
                    throw new TooLarge();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                progress.at(step, count, -1);
                progress.check();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream open(String name) throws IOException {
        if (base == null) {
            return Files.newInputStream(folder.resolve(name));
        }
        return opener.open(base.resolve(name.replace(" ", "%20")));
    }

    /** More came than may. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
