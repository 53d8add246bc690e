// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.testkit.CountingIds;

/** One panel in memory, for tests that are about what is said and not about who sits where. */
final class TestPanels {

    static final UUID PANEL = CountingIds.id(0xA0);

    private final Map<UUID, Member> members = new LinkedHashMap<>();
    private final Map<UUID, List<Panels.ProfileValue>> history = new LinkedHashMap<>();
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
                .add(new Panels.ProfileValue("place", "Oulu", source, at));
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

    /** The service over these members; it answers what this engine asks and refuses the rest. */
    Panels service() {
        return (Panels) Proxy.newProxyInstance(Panels.class.getClassLoader(), new Class<?>[] {Panels.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "state" -> state();
                    case "require" -> panel();
                    case "profileHistory" -> history.getOrDefault(arguments[0], List.of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private PanelState state() {
        Map<String, Member> bySource = new LinkedHashMap<>();
        members.values().forEach(m -> bySource.put(m.sourceId(), m));
        return new PanelState(0, panel(), Map.copyOf(members), bySource, Map.of());
    }

    private Panel panel() {
        return new Panel(PANEL, "Kitchen table", seats, Instant.EPOCH);
    }
}
