// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.parley.core.Ids;

/** Ids that are the same in every run: 00000000-0000-7000-8000-000000000001 and so on. */
public final class CountingIds implements Ids {

    private final AtomicLong count = new AtomicLong();

    /** The id with a number, for tests that need one without a generator. */
    public static UUID id(long number) {
        return new UUID(0x7000L, 0x8000000000000000L | number);
    }

    @Override
    public UUID next() {
        return id(count.incrementAndGet());
    }
}
