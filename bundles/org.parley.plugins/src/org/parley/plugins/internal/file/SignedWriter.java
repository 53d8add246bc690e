// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import jdk.security.jarsigner.JarSigner;
import jdk.security.jarsigner.JarSignerException;

/** Writes a zip file whose every entry is signed by one key. */
public final class SignedWriter {

    /** One moment for all: when a file was packed is nobody's business and makes no difference. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SignedWriter() {
    }

    /** Puts an entry's content into a stream. */
    @FunctionalInterface
    public interface Source {

        /** Writes the content; does not close the stream. */
        void to(OutputStream out) throws IOException;

        /** Content from memory. */
        static Source of(byte[] bytes) {
            return out -> out.write(bytes);
        }

        /** Content from a file. */
        static Source of(Path file) {
            return out -> Files.copy(file, out);
        }
    }

    /**
     * Writes the entries in their order.
     *
     * @param target is replaced
     * @param key    null for a file that is not signed
     */
    public static void write(Path target, Map<String, Source> entries, SigningKey key) throws IOException {
        if (key == null) {
            plain(target, entries);
            return;
        }
        Path unsigned = target.resolveSibling(target.getFileName() + ".unsigned");
        try {
            plain(unsigned, entries);
            JarSigner signer = new JarSigner.Builder(key.entry()).digestAlgorithm("SHA-256")
                    .signatureAlgorithm(key.algorithm()).signerName("PARLEY").build();
            try (ZipFile zip = new ZipFile(unsigned.toFile()); OutputStream out = Files.newOutputStream(target)) {
                signer.sign(zip, out);
            }
        } catch (NoSuchAlgorithmException | JarSignerException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unsigned);
        }
    }

    private static void plain(Path target, Map<String, Source> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, Source> one : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                one.getValue().to(zip);
                zip.closeEntry();
            }
        }
    }
}
