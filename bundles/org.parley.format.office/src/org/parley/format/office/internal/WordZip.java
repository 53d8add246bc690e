// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.parley.core.Progress;

/** Looks into a Word document before it is unfolded: what it says of its sizes is not believed but counted. */
final class WordZip {

    /** Bytes of all that is text in it. */
    static final long MOST = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;
    private static final int BLOCK = 1 << 16;

    private WordZip() {
    }

    /** It unfolds to more than any document. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** It is no archive, or one of something else. */
    static final class NoDocument extends IOException {
        private static final long serialVersionUID = 1L;

        NoDocument(IOException cause) {
            super(cause);
        }
    }

    static void check(Path file, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new NoDocument(null);
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new TooLarge();
            }
            long bytes = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    bytes += count(zip, entry, MOST - bytes, progress);
                }
            }
        } catch (ZipException e) {
            throw new NoDocument(e);
        }
    }

    private static long count(ZipFile zip, ZipEntry entry, long most, Progress progress) throws IOException {
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = zip.getInputStream(entry)) {
            int read;
            while ((read = in.read(block)) > 0) {
                bytes += read;
                if (bytes > most) {
                    throw new TooLarge();
                }
                progress.check();
            }
        }
        return bytes;
    }
}
