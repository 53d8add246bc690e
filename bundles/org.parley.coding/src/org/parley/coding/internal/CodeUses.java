// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.coding.spi.CodeUse;
import org.parley.core.Actor;

/** Collects those who hold something that names codes, as they come and go. */
@Component(service = CodeUses.class)
public final class CodeUses {

    private final CopyOnWriteArrayList<CodeUse> uses = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(CodeUse use) {
        uses.add(use);
    }

    public void remove(CodeUse use) {
        uses.remove(use);
    }

    List<String> naming(UUID panelId, Set<UUID> codes) {
        return uses.stream().flatMap(use -> use.naming(panelId, codes).stream()).toList();
    }

    void merged(Actor actor, UUID panelId, Set<UUID> from, UUID into) {
        uses.forEach(use -> use.merged(actor, panelId, from, into));
    }
}
