// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.spi;

import java.util.List;

import org.parley.coding.CodingState;

/**
 * A codebook to be written.
 *
 * @param panel name of the panel
 * @param state the codebook and what it is on, as the person for whom it is written may see it
 * @param rows  the codebook as a table, the heads of the columns first: code (the names from the top down), number,
 *              colour, definition and so on, as they are read again
 * @param notes what is kept from that person, in sentences; to be written where codings are counted
 */
public record CodebookFile(String panel, CodingState state, List<List<String>> rows, List<String> notes) {

    public CodebookFile {
        notes = List.copyOf(notes);
    }
}
