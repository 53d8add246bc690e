// SPDX-License-Identifier: Apache-2.0
package org.parley.panel;

import java.time.Instant;
import java.util.UUID;

/**
 * A private community.
 *
 * @param seats     how many people it may have at most, 1 to 100,000; 400 unless said otherwise
 * @param createdAt when it was made
 */
public record Panel(UUID id, String name, int seats, Instant createdAt) { }
