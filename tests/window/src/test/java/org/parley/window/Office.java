// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import java.io.IOException;

import org.apache.poi.util.IOUtils;

/** Reads files of office programs. */
final class Office {

    private Office() {
    }

    /** What is read and looked at. */
    interface Work {
        void run() throws IOException;
    }

    /** Works with POI, which looks for its logging where the thread's class loader tells. */
    static void read(Work work) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(IOUtils.class.getClassLoader());
        try {
            work.run();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
