// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.store.Tx;

/** Writes where a coding stands in a later version of its text. */
public final class Carried {

    private Carried() {
    }

    /** A moment as the database keeps it. */
    public static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** As {@link #write(Tx, Coding, CarryOver, UUID)}, for a memo on a place. */
    static void write(Tx tx, Memo memo, CarryOver carry, UUID newTextId) {
        Optional<CarryOver.Range> range = carry.range(memo.span().start(), memo.span().end());
        if (range.isPresent()) {
            tx.update(CodingSchema.MEMO, memo.id(), Map.of("text_id", newTextId, "range_start", range.get().start(),
                    "range_end", range.get().end(), "adrift", false));
        } else if (!memo.span().adrift()) {
            tx.update(CodingSchema.MEMO, memo.id(), Map.of("adrift", true));
        }
    }

    /** Moves the coding into the new text, or leaves it on the old one and marks it. */
    static void write(Tx tx, Coding coding, CarryOver carry, UUID newTextId) {
        Optional<CarryOver.Range> range = carry.range(coding.start(), coding.end());
        if (range.isPresent()) {
            tx.update(CodingSchema.CODING, coding.id(), Map.of("text_id", newTextId, "range_start",
                    range.get().start(), "range_end", range.get().end(), "adrift", false));
        } else if (!coding.adrift()) {
            tx.update(CodingSchema.CODING, coding.id(), Map.of("adrift", true));
        }
    }
}
