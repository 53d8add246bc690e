// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Needs;
import org.parley.core.Permission;

/** What the codes, codings, memos and links of a panel are called in the programs they came from, and what else came along. */
@Needs(Permission.CONTENT_READ)
public interface ForeignIds {

    /** Their id there by the id here, where the two differ; of several the one that came last. */
    Map<UUID, UUID> there(UUID panelId);

    /** The sets that came from there, in the order in which they came. */
    List<KeptSet> sets(UUID panelId);
}
