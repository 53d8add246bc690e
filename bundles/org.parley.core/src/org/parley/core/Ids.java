// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

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
     * an index, and their order is the order in which they were made. Those of one millisecond are counted on, and a clock
     * that is set back does not turn the order round.
     */
    static Ids timeOrdered(Clock clock) {
        SecureRandom random = new SecureRandom();
        AtomicLong last = new AtomicLong();
        return () -> {
            long now = clock.millis();
            int begin = random.nextInt(0x800);
            long made = last.updateAndGet(before -> now > before >>> 12 ? now << 12 | begin : before + 1);
            long high = (made >>> 12 << 16) | 0x7000L | (made & 0xFFFL);
            long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
            return new UUID(high, low);
        };
    }
}
