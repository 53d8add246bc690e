// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A file or link of an archive.
 *
 * @param name       with its folders, separated by slashes
 * @param executable whether it can be started
 * @param changed    when its content changed last
 * @param size       in bytes; 0 for a link
 * @param content    gives the bytes
 * @param link       what a symbolic link leads to, null for a file
 */
record Entry(String name, boolean executable, Instant changed, long size, Content content, String link) {

    /** Opens the bytes of a file. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** A file as it lies on the disk, links as links. */
    static Entry of(String name, Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
                java.nio.file.LinkOption.NOFOLLOW_LINKS);
        Instant changed = attributes.lastModifiedTime().toInstant();
        if (attributes.isSymbolicLink()) {
            return new Entry(name, false, changed, 0, InputStream::nullInputStream, Files.readSymbolicLink(file).toString());
        }
        return new Entry(name, Files.isExecutable(file), changed, attributes.size(), () -> Files.newInputStream(file), null);
    }

    static Entry of(String name, boolean executable, byte[] bytes) {
        return new Entry(name, executable, Instant.now(), bytes.length, () -> new java.io.ByteArrayInputStream(bytes), null);
    }

    /** Bits as {@code ls} shows them. */
    int mode() {
        return executable ? 0755 : 0644;
    }
}
