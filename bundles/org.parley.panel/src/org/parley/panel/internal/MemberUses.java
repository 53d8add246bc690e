// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.panel.spi.MemberUse;

/** Collects those who can tell whether a member is still needed, as they come and go. */
@Component(service = MemberUses.class)
public final class MemberUses {

    private final CopyOnWriteArrayList<MemberUse> uses = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(MemberUse use) {
        uses.add(use);
    }

    void remove(MemberUse use) {
        uses.remove(use);
    }

    Set<UUID> inUse(Set<UUID> members) {
        Set<UUID> used = new HashSet<>();
        uses.forEach(use -> used.addAll(use.inUse(members)));
        return used;
    }
}
