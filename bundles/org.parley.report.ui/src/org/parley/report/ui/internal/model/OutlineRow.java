// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.model;

import java.util.List;

/**
 * A row of the list of blocks.
 *
 * @param id      of the block, or of the heading that opens the chapter
 * @param label   what it is
 * @param fact    what it rests on: "22 of 84", "1 chart"
 * @param warns   true when the fact is a warning: "8 of 84: weak", "page 2"
 * @param ticked  part of the report
 * @param fixed   cannot be left out
 * @param blocks  ids of all blocks behind it
 */
public record OutlineRow(String id, String label, String fact, boolean warns, boolean ticked, boolean fixed,
        List<String> blocks) { }
