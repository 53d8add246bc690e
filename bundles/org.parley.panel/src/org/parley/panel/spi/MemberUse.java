// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.spi;

import java.util.Set;
import java.util.UUID;

import org.parley.core.Handed;
import org.parley.core.Permission;

/**
 * Asked before people leave a panel with an import that is undone: does this room still hold something of theirs?
 * Register it as a service.
 */
@Handed(Permission.CONTENT_READ)
public interface MemberUse {

    /**
     * Those of these members to whom rows of this room still point.
     *
     * @param members ids of members that are about to go; asked inside the write, which sees what it has done so far
     */
    Set<UUID> inUse(Set<UUID> members);
}
