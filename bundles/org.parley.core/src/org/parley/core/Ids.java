// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the GUIDs that identify everything Parley stores. Ids are made here and nowhere else, never by the database,
 * so that projects can be exchanged and merged. Safe for use from any thread.
 */
@Needs({})
@FunctionalInterface
public interface Ids {

    /** A new id, never given out before. */
    UUID next();

    /**
     * Ids whose first 48 bits are the time (RFC 9562, version 7): rows made one after another lie beside each other in
     * an index, and their order is the order in which they were made, to the millisecond.
     */
    static Ids timeOrdered(Clock clock) {
        SecureRandom random = new SecureRandom();
        return () -> {
            long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0xFFFL);
            long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
            return new UUID(high, low);
        };
    }
}
