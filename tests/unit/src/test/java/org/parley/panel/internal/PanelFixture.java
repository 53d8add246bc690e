// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.panel.Panels;
import org.parley.panel.Panels.Contact;
import org.parley.panel.Panels.Newcomer;
import org.parley.testkit.TemporaryStore;

/** Panels on a store of their own. */
final class PanelFixture implements AutoCloseable {

    static final Actor HOST = Actor.person("Marit", Role.HOST);
    static final Actor CODER = Actor.person("Elina", Role.CODER);

    final TemporaryStore temporary;
    final MemberUses uses = new MemberUses();
    Panels panels;

    PanelFixture(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.furnished(kind);
        panels = new PanelService(temporary.store(), temporary.ids(), uses);
    }

    /** The same data as after a restart. */
    void reopen() {
        temporary.reopen();
        panels = new PanelService(temporary.store(), temporary.ids(), uses);
    }

    static Newcomer newcomer(String source, String name) {
        return new Newcomer(source, name, false, Instant.parse("2026-01-01T00:00:00Z"), Map.of(), Map.of());
    }

    static Newcomer newcomer(String source, String name, Map<String, String> profile, Map<Contact, String> contact) {
        return new Newcomer(source, name, false, null, profile, contact);
    }

    static List<Newcomer> people(int from, int to) {
        return new ArrayList<>(IntStream.rangeClosed(from, to).mapToObj(i -> newcomer("t:" + i, "Person " + i)).toList());
    }

    @Override
    public void close() {
        temporary.close();
    }
}
