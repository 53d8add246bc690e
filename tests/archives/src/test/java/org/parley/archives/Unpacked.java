// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** An archive as another program reads it: what lies in it, under its names, with its rights. */
final class Unpacked {

    /**
     * What lies under a name.
     *
     * @param mode  the rights, the lowest nine bits
     * @param link  what a symbolic link leads to; null for a file
     * @param sha   digest of the content
     * @param bytes the content of files that the tests look into, else null
     */
    record Item(int mode, String link, String sha, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static final int RIGHTS = 0777;
    private static final String LOOKED_INTO = ".*(\\.exe|\\.cmd|\\.icns|/Info\\.plist|/MacOS/parley|/release"
            + "|/org\\.eclipse\\.swt\\.[^/]*\\.jar)";

    private Unpacked() {
    }

    static Path products() {
        return Path.of(System.getProperty("parley.root"), "product/target/products");
    }

    static Path file(Platform platform) {
        return products().resolve(platform.archive("0.1.0"));
    }

    /** Whether the JDK of this build can link a runtime; without one the archive for Linux has none. */
    static boolean linkable() {
        return ToolProvider.findFirst("jlink").isPresent() && (Runtime.version().feature() >= 24
                || Files.exists(Path.of(System.getProperty("java.home"), "jmods", "java.base.jmod")));
    }

    static Map<String, Item> read(Path archive) throws IOException {
        return archive.toString().endsWith(".zip") ? zip(archive) : tar(archive);
    }

    private static Map<String, Item> tar(Path archive) throws IOException {
        Map<String, Item> items = new TreeMap<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                put(items, entry.getName(), entry.getMode(), entry.isSymbolicLink() ? entry.getLinkName() : null, in);
            }
        }
        return items;
    }

    private static Map<String, Item> zip(Path archive) throws IOException {
        Map<String, Item> items = new TreeMap<>();
        try (ZipFile file = ZipFile.builder().setPath(archive).get()) {
            for (Enumeration<ZipArchiveEntry> all = file.getEntries(); all.hasMoreElements();) {
                ZipArchiveEntry entry = all.nextElement();
                try (InputStream in = file.getInputStream(entry)) {
                    put(items, entry.getName(), entry.getUnixMode(), null, in);
                }
            }
        }
        return items;
    }

    private static void put(Map<String, Item> items, String name, int mode, String link, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        if (items.put(name, new Item(mode & RIGHTS, link, sha(bytes), name.matches(LOOKED_INTO) ? bytes : null)) != null) {
            throw new IOException("twice: " + name);
        }
    }

    static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
