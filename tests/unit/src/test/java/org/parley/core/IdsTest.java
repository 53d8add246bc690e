// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.testkit.FakeClock;

/** The order of ids is the order in which they were made. */
class IdsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private final FakeClock clock = new FakeClock(NOW);
    private final Ids ids = Ids.timeOrdered(clock);

    private static void assertAscending(List<UUID> made) {
        assertEquals(made, made.stream().sorted().distinct().toList());
    }

    @Test
    void manyOfOneMillisecondStandInTheirOrder() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }
        assertAscending(made);
        assertTrue(made.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
        assertEquals(NOW.toEpochMilli(), made.get(0).getMostSignificantBits() >>> 16);
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnThemRound() {
        List<UUID> made = new ArrayList<>(List.of(ids.next()));
        clock.set(NOW.minusSeconds(3_600));
        made.add(ids.next());
        clock.set(NOW.plusSeconds(1));
        made.add(ids.next());
        assertAscending(made);
        assertEquals(NOW.plusSeconds(1).toEpochMilli(), made.get(2).getMostSignificantBits() >>> 16);
    }
}
