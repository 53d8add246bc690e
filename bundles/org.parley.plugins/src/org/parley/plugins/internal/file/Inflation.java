// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;

/** Counts what is unpacked, while it is unpacked: what a file says of its sizes is not believed. */
final class Inflation {

    /** So many bytes may come out of one. */
    static final int RATIO = 100;
    /** Below this an entry harms nobody, however well it is packed. */
    private static final long SMALL = 256 << 10;

    private final long most;
    private long total;
    private long packed;
    private long entry;

    Inflation(long most) {
        this.most = most;
    }

    /** The next entry begins. */
    void begin(long bytes) {
        packed = bytes;
        entry = 0;
    }

    void add(int bytes) throws TooMuch {
        total += bytes;
        entry += bytes;
        if (total > most || entry > SMALL && entry > packed * RATIO) {
            throw new TooMuch();
        }
    }

    /** More came out than may. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
