// SPDX-License-Identifier: Apache-2.0
package org.parley.panel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;

/**
 * Panels, their seats, people and profiles. The number of seats is kept by the database: each seat is a row made with
 * the panel, and a member has one of them or none.
 */
public interface Panels {

    /** Seats of a panel unless said otherwise. */
    int DEFAULT_SEATS = 400;

    /**
     * Makes a panel with its seats.
     *
     * @throws org.parley.core.ProblemException {@code panel.name} (usage) for an empty or taken name,
     *         {@code panel.seats} (usage) for fewer than 1 seat, {@code panel.seats.reason} (refused) for more than 400
     *         without a reason
     */
    @Needs(Permission.WRITE)
    Panel create(Actor actor, String name, int seats, String reasonForMore);

    /**
     * Changes how many seats a panel has. Nobody is seated or loses a seat by it.
     *
     * @param reason why; kept with the panel, and needed when it becomes more
     * @throws org.parley.core.ProblemException {@code panel.seats} (usage) for fewer than 1 seat, (refused) for as many
     *         as there are, {@code panel.seats.reason} (refused) for more without a reason, {@code panel.seats.taken}
     *         (refused) for fewer than people sit on
     */
    @Needs(Permission.WRITE)
    Panel resize(Actor actor, UUID panelId, int seats, String reason);

    /** All panels by name. */
    @Needs(Permission.CONTENT_READ)
    List<Panel> list();

    /** The panel of this name, whatever its case, or this id. */
    @Needs(Permission.CONTENT_READ)
    Optional<Panel> find(String nameOrId);

    /** As {@link #find}, with the message {@code panel.unknown} (usage) that lists what there is. */
    @Needs(Permission.CONTENT_READ)
    Panel require(String nameOrId);

    /** The panel as it stands now. */
    @Needs(Permission.CONTENT_READ)
    PanelState state(UUID panelId);

    /**
     * Gives each newcomer a seat in the order given, as long as there are any and nobody waits for one already; the
     * rest wait with the reason. People
     * who are known already (by source id) keep their place and get their new profile values.
     *
     * @return the members in the order given
     */
    @Needs(Permission.WRITE)
    List<Member> admit(Actor actor, UUID panelId, List<Newcomer> newcomers);

    /**
     * Those of these ids from a source whose bearers the panel knows, with the members. Ask this and not
     * {@link PanelState#bySource()}: ids made of contact data are stored in disguise.
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
    Map<String, Member> known(UUID panelId, Collection<String> sourceIds);

    /**
     * Makes the profile fields that are not there yet, in this order. They are locked, but for those of
     * {@link ProfileField#OPEN_AT_IMPORT}. Joins the write that is under way.
     *
     * @param labels label as shown by field key (at most 100 characters); null for one made of the key
     */
    @Needs(Permission.WRITE)
    void declare(Actor actor, UUID panelId, Map<String, String> labels);

    /** Offers a free seat to a person who waits; {@code panel.full} (refused) when there is none. */
    @Needs(Permission.WRITE)
    Member seat(Actor actor, UUID memberId);

    /** Releases a seat; what the person wrote stays. */
    @Needs(Permission.WRITE)
    Member release(Actor actor, UUID memberId, String reason);

    /** Says what a profile field is, so that it can be used, or locks it again. */
    @Needs(Permission.WRITE)
    ProfileField classify(Actor actor, UUID panelId, String fieldKey, ProfileField.Sensitivity sensitivity);

    /** All dated values of a member, open fields only, newest first. */
    @Needs(Permission.CONTENT_READ)
    List<ProfileValue> profileHistory(UUID memberId);

    /** Contact data of a member; only for people of the privacy role or a host, and never for a plugin. */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
    Map<Contact, String> contact(Actor actor, UUID memberId);

    /**
     * Someone to be admitted.
     *
     * @param sourceId id in the source; never null
     * @param name     handle as imported; an e-mail address or phone number goes into the vault and a code is shown
     * @param staff    true for hosts
     * @param since    first post, or null
     * @param profile  values by field key; empty ones are left out
     * @param contact  goes into the vault, nowhere else
     */
    record Newcomer(String sourceId, String name, boolean staff, Instant since, Map<String, String> profile,
            Map<Contact, String> contact) { }

    /**
     * A dated value.
     *
     * @param source where it came from: "import", "member"
     */
    record ProfileValue(String fieldKey, String value, String source, Instant at) { }

    /** Kinds of contact data. */
    enum Contact { EMAIL, PHONE, REAL_NAME }
}
