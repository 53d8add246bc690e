// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.time.Instant;

/**
 * A line in the history of a codebook.
 *
 * @param version 1, 2, 3, ...
 * @param what    what was done, in words
 * @param maker   name of who did it
 */
public record CodebookVersion(int version, String what, Instant at, String maker) { }
