// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.IOUtils;
import org.apache.poi.util.TempFile;

/**
 * Calls POI with its own class loader as the thread's, where its logging looks for what it writes to, and with a folder
 * for what it puts aside that nobody else can read: its own is one for all users, and belongs to the first of them.
 */
final class PoiLoader {

    private PoiLoader() {
    }

    /** Work with POI. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    static void with(Work work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Path aside = Files.createTempDirectory("parley-office");
        thread.setContextClassLoader(IOUtils.class.getClassLoader());
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(aside.toFile()));
        try {
            work.run();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            thread.setContextClassLoader(before);
            delete(aside);
        }
    }

    /** A file that cannot be deleted goes with the others of its kind, when the system tidies up. */
    private static void delete(Path folder) {
        File[] left = folder.toFile().listFiles();
        for (File file : left == null ? new File[0] : left) {
            file.delete();
        }
        folder.toFile().delete();
    }
}
