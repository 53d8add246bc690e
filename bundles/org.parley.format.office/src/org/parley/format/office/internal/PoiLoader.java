// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;

import org.apache.poi.util.IOUtils;

/** Calls POI with its own class loader as the thread's: there its logging looks for what it writes to. */
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
        thread.setContextClassLoader(IOUtils.class.getClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
