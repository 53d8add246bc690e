// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.spi;

import java.util.List;

import org.parley.coding.CodingState;

/**
 * A codebook to be written.
 *
 * @param panel name of the panel
 * @param state the codebook and what it is on
 * @param rows  the codebook as a table, the heads of the columns first: code (the names from the top down), number,
 *              colour, definition and so on, as they are read again
 */
public record CodebookFile(String panel, CodingState state, List<List<String>> rows) { }
