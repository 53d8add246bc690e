// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;

/**
 * The rows of one panel and the picture of it that is given out. Nothing of the vault is in it.
 *
 * @param seats  number of each seat by its id
 * @param people rows of members by id, in the order they came
 * @param fields profile fields by id, in order
 * @param values present values of each member by field, locked ones too
 */
record Roll(PanelState state, Map<UUID, Integer> seats, Map<UUID, Person> people, Map<UUID, ProfileField> fields,
        Map<UUID, Map<UUID, String>> values) {

    /** A row of the table of members. */
    record Person(UUID id, int number, String code, String name, String sourceId, Member.Standing standing,
            UUID seatId, Member.Origin origin, boolean staff, Instant since) { }

    /** Pseudonym of the n-th person of a panel. */
    static String code(int number) {
        return String.format(java.util.Locale.ROOT, "M%03d", number);
    }
}
