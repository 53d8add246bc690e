// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Writes archives and the files with their digests. */
final class ArchiveFile {

    private ArchiveFile() {
    }

    /** A tar.gz, whose entries belong to nobody in particular. */
    static void tar(Path file, Collection<Entry> entries) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Entry entry : entries) {
                TarArchiveEntry made = entry.link() == null ? new TarArchiveEntry(entry.name())
                        : new TarArchiveEntry(entry.name(), TarConstants.LF_SYMLINK);
                if (entry.link() != null) {
                    made.setLinkName(entry.link());
                }
                made.setSize(entry.size());
                made.setMode(entry.mode());
                made.setModTime(FileTime.from(entry.changed()).toMillis() / 1000 * 1000);
                tar.putArchiveEntry(made);
                copy(entry, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    static void zip(Path file, Collection<Entry> entries) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (Entry entry : entries) {
                if (entry.link() != null) {
                    throw new IOException("a zip file has no links: " + entry.name());
                }
                ZipArchiveEntry made = new ZipArchiveEntry(entry.name());
                made.setUnixMode(entry.mode());
                made.setTime(entry.changed().toEpochMilli());
                zip.putArchiveEntry(made);
                copy(entry, zip);
                zip.closeArchiveEntry();
            }
        }
    }

    private static void copy(Entry entry, OutputStream out) throws IOException {
        try (InputStream in = entry.content().open()) {
            in.transferTo(out);
        }
    }

    /** Beside the archive, as {@code sha256sum -c} reads it. */
    static void digest(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            String line = HexFormat.of().formatHex(in.getMessageDigest().digest()) + "  " + file.getFileName() + "\n";
            Files.write(file.resolveSibling(file.getFileName() + ".sha256"), line.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
