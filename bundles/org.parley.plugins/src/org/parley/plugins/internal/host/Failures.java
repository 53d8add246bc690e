// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what goes wrong in each plugin and says when it is enough: three times within a minute. After five minutes
 * without a failure everything is forgiven. Safe for use from any thread.
 */
final class Failures {

    private static final int ENOUGH = 3;
    private static final Duration TOGETHER = Duration.ofSeconds(60);
    private static final Duration FORGIVEN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Deque<Instant>> moments = new HashMap<>();

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** One more; true when it was one too many, and the count starts anew then. */
    synchronized boolean add(String id) {
        Instant now = clock.instant();
        Deque<Instant> last = moments.computeIfAbsent(id, n -> new ArrayDeque<>());
        last.addLast(now);
        if (last.size() > ENOUGH) {
            last.removeFirst();
        }
        boolean trips = last.size() == ENOUGH && !last.getFirst().plus(TOGETHER).isBefore(now);
        if (trips) {
            moments.remove(id);
        }
        return trips;
    }

    /** Failures that are not forgiven yet, three at most. */
    synchronized int count(String id) {
        Deque<Instant> last = moments.get(id);
        if (last == null || last.getLast().plus(FORGIVEN).isBefore(clock.instant())) {
            moments.remove(id);
            return 0;
        }
        return last.size();
    }
}
