// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Instant;
import java.util.UUID;

/**
 * A thread.
 *
 * @param activity  name of the activity it belongs to; null when none
 * @param sourceId  id in the source; null when made here
 * @param starterId the post that began it; null when that post is not known
 * @param at        when it began
 */
public record Topic(UUID id, UUID panelId, String title, String activity, String sourceId, UUID starterId,
        Instant at) { }
