// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.GivenCodings.GivenLink;
import org.parley.coding.GivenCodings.Kind;
import org.parley.coding.GivenCodings.Left;
import org.parley.core.Actor;
import org.parley.core.Role;

/** Given links laid between the codings that are here. */
final class GivenLinks {

    private final CodingState state;
    private final Map<UUID, UUID> known;
    private final Instant now;
    private final Map<UUID, UUID> here;
    private final List<Left> left;
    private final Map<UUID, CodingLink> there = new HashMap<>();
    private final Map<Way, UUID> ways = new HashMap<>();
    private final List<CodingLink> made = new ArrayList<>();
    private int same;

    /** From where to where and how: a second one of these is the same link. */
    private record Way(UUID from, UUID to, String label) { }

    /** @param here ids here by ids there, of the codings already, and of the links when they are taken */
    GivenLinks(CodingState state, Map<UUID, UUID> known, Instant now, Map<UUID, UUID> here, List<Left> left) {
        this.state = state;
        this.known = known;
        this.now = Carried.millis(now);
        this.here = here;
        this.left = left;
        state.links().values().forEach(links -> links.forEach(link -> {
            there.put(link.id(), link);
            ways.put(new Way(link.fromId(), link.toId(), link.label()), link.id());
        }));
    }

    List<CodingLink> made() {
        return made;
    }

    int same() {
        return same;
    }

    void take(List<GivenLink> links, FreshIds fresh) {
        links.forEach(link -> take(link, fresh));
    }

    private void take(GivenLink given, FreshIds fresh) {
        CodingLink old = there.get(known.getOrDefault(given.id(), given.id()));
        if (old != null) {
            same(given, old.id());
            return;
        }
        UUID from = coding(given.fromId());
        UUID to = coding(given.toId());
        if (from == null || to == null || from.equals(to)) {
            left(given, Texts.get(from == null || to == null ? "given.no-coding" : "given.itself"));
            return;
        }
        String label = given.label().strip();
        if (label.length() > CodingSchema.LONGEST_LABEL) {
            left(given, Texts.get("given.long", CodingSchema.LONGEST_LABEL));
            label = label.substring(0, CodingSchema.LONGEST_LABEL
                    - (Character.isHighSurrogate(label.charAt(CodingSchema.LONGEST_LABEL - 1)) ? 1 : 0));
        }
        Way way = new Way(from, to, label);
        UUID twin = ways.get(way);
        if (twin != null) {
            same(given, twin);
            return;
        }
        String author = GivenRanges.name(given.author());
        UUID id = fresh.id(given.id());
        ways.put(way, id);
        here.put(given.id(), id);
        made.add(new CodingLink(id, state.codebook().panelId(), from, to, label, author,
                Actor.person(author, Role.CODER).id(), given.at() == null ? now : Carried.millis(given.at())));
    }

    private void same(GivenLink given, UUID id) {
        same++;
        here.put(given.id(), id);
    }

    private UUID coding(UUID there) {
        UUID brought = here.get(there);
        UUID own = brought == null ? known.getOrDefault(there, there) : brought;
        return brought != null || state.codings().containsKey(own) ? own : null;
    }

    private void left(GivenLink given, String reason) {
        left.add(new Left(Kind.LINK, given.id(), given.label(), reason));
    }
}
