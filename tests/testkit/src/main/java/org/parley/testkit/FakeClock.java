// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Starts on Monday 5 January 2026, 09:00 UTC. */
public final class FakeClock extends Clock {

    private volatile Instant now;

    public FakeClock() {
        this(Instant.parse("2026-01-05T09:00:00Z"));
    }

    public FakeClock(Instant now) {
        this.now = now;
    }

    /** Moves the clock on, or back when the duration is negative. */
    public FakeClock advance(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Sets the clock. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new UnsupportedOperationException("tests run in UTC");
    }
}
