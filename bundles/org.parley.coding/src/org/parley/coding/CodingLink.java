// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.time.Instant;
import java.util.UUID;

/**
 * One coding leads to another: "contradicts", "explains".
 *
 * @param fromId id of the coding it starts at
 * @param toId   id of the coding it leads to, never the same
 * @param label  how they belong together; may be empty
 * @param author name of who made it
 */
public record CodingLink(UUID id, UUID panelId, UUID fromId, UUID toId, String label, String author, UUID authorId,
        Instant at) { }
