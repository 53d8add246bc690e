// SPDX-License-Identifier: Apache-2.0
package org.parley.panel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Personal;

/**
 * A person of a panel, without any contact data.
 *
 * @param code       pseudonym that reports use, unique in the panel, never used again: {@code M017}
 * @param name       name as shown to hosts: a handle or first name, never an e-mail address
 * @param sourceId   id in the source it was imported from; null when made here
 * @param standing   has a seat, waits, or neither
 * @param seat       number of the seat from 1, or 0
 * @param waitReason why the person waits, in words; null with a seat
 * @param origin     how the person came here
 * @param staff      hosts and other people of the firm: they take no seat
 * @param since      first post of an imported author, else when the person was added
 * @param profile    open values by field key as they stand now; locked fields are left out
 */
public record Member(UUID id, UUID panelId, String code, @Personal String name, @Personal String sourceId,
        Standing standing, int seat, String waitReason, Origin origin, boolean staff, Instant since,
        Map<String, String> profile) {

    /** Where a person stands. */
    public enum Standing { SEATED, WAITING, STAFF, RELEASED, ERASED }

    /** How a person came here. */
    public enum Origin {
        /** Author of an imported discussion: counted, never contacted. */
        IMPORTED_NO_AGREEMENT,
        /** Invited by a host. */
        INVITED
    }

    public Member {
        profile = Map.copyOf(profile);
    }
}
