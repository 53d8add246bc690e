// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.find;

import java.util.UUID;

/**
 * A query that is kept.
 *
 * @param id   null for one that is not kept yet
 * @param name unlike all others of the panel, whatever the capitals
 * @param text as {@link Finder} reads it
 */
public record SavedQuery(UUID id, UUID panelId, String name, String text) { }
