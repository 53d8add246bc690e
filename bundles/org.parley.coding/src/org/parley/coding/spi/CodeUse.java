// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.spi;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Handed;
import org.parley.core.Permission;

/** What another room holds that names codes: told before codes are merged, and led along when they are. */
@Handed(Permission.CONTENT_READ)
public interface CodeUse {

    /** Those things of a panel that name one of these codes, each in a few words of a person. */
    List<String> naming(UUID panelId, Set<UUID> codes);

    /** Inside the write that merges codes: what named one of {@code from} names {@code into} from now on, once. */
    void merged(Actor actor, UUID panelId, Set<UUID> from, UUID into);
}
