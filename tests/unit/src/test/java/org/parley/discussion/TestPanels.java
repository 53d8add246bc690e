// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField;
import org.parley.testkit.CountingIds;

/** One panel in memory, for tests that are about what is said and not about who sits where. */
final class TestPanels implements Panels {

    static final UUID PANEL = CountingIds.id(0xA0);

    private final Map<UUID, Member> members = new LinkedHashMap<>();
    private final Map<UUID, List<ProfileValue>> history = new LinkedHashMap<>();
    private final int seats;

    TestPanels(int seats) {
        this.seats = seats;
    }

    /** Seats a member, or lets it wait when all seats are taken. */
    Member member(String name) {
        return add(name, false, Member.Origin.INVITED);
    }

    Member imported(String name) {
        return add(name, false, Member.Origin.IMPORTED_NO_AGREEMENT);
    }

    Member host(String name) {
        return add(name, true, Member.Origin.INVITED);
    }

    void profile(Member member, String source, Instant at) {
        history.computeIfAbsent(member.id(), id -> new ArrayList<>())
                .add(new ProfileValue("place", "Oulu", source, at));
    }

    private Member add(String name, boolean staff, Member.Origin origin) {
        int taken = (int) members.values().stream().filter(m -> m.seat() > 0).count();
        boolean seated = !staff && taken < seats;
        Member.Standing standing = staff ? Member.Standing.STAFF
                : seated ? Member.Standing.SEATED : Member.Standing.WAITING;
        int number = members.size() + 1;
        Member member = new Member(CountingIds.id(0xB000 + number), PANEL, String.format("M%03d", number), name, name,
                standing, seated ? taken + 1 : 0, seated || staff ? null : "full", origin, staff, null, Map.of());
        members.put(member.id(), member);
        return member;
    }

    @Override
    public PanelState state(UUID panelId) {
        Map<String, Member> bySource = new LinkedHashMap<>();
        members.values().forEach(m -> bySource.put(m.sourceId(), m));
        return new PanelState(0, panel(), Map.copyOf(members), bySource, Map.of());
    }

    private Panel panel() {
        return new Panel(PANEL, "Kitchen table", seats, Instant.EPOCH);
    }

    @Override
    public List<Panel> list() {
        return List.of(panel());
    }

    @Override
    public Optional<Panel> find(String nameOrId) {
        return Optional.of(panel());
    }

    @Override
    public Panel require(String nameOrId) {
        return panel();
    }

    @Override
    public List<ProfileValue> profileHistory(UUID memberId) {
        return history.getOrDefault(memberId, List.of());
    }

    @Override
    public Panel create(Actor actor, String name, int seatCount, String reasonForMore) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Member> admit(Actor actor, UUID panelId, List<Newcomer> newcomers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Member seat(Actor actor, UUID memberId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Member release(Actor actor, UUID memberId, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProfileField classify(Actor actor, UUID panelId, String fieldKey, ProfileField.Sensitivity sensitivity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Contact, String> contact(Actor actor, UUID memberId) {
        throw new UnsupportedOperationException();
    }
}
