// SPDX-License-Identifier: Apache-2.0
package org.parley.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Personal;

/**
 * A panel as it stood after a certain write: immutable, shared, free to use on any thread.
 *
 * @param asOf     number of the last change set in it
 * @param members  by id
 * @param bySource members by id in their source
 * @param fields   profile fields by key, in order
 */
public record PanelState(long asOf, Panel panel, Map<UUID, Member> members, @Personal Map<String, Member> bySource,
        Map<String, ProfileField> fields) {

    /** Codes count up: M999 comes before M1000. */
    private static final Comparator<Member> BY_CODE = Comparator.<Member>comparingInt(m -> m.code().length())
            .thenComparing(Member::code);

    /** The member with this id. */
    public Optional<Member> member(UUID id) {
        return Optional.ofNullable(id == null ? null : members.get(id));
    }

    /** All members of a standing, in the order in which they came. */
    public List<Member> standing(Member.Standing standing) {
        return members.values().stream().filter(m -> m.standing() == standing)
                .sorted(BY_CODE).toList();
    }

    /** Everyone, in no order. */
    public Collection<Member> everyone() {
        return members.values();
    }

    /** Seats that are taken. */
    public int seatsTaken() {
        return (int) members.values().stream().filter(m -> m.standing() == Member.Standing.SEATED).count();
    }

    /** People who wait. */
    public int waiting() {
        return (int) members.values().stream().filter(m -> m.standing() == Member.Standing.WAITING).count();
    }
}
