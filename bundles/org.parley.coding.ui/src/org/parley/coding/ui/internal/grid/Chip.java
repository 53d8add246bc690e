// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.List;

import org.parley.coding.Code;
import org.parley.coding.Coding;

/**
 * A code on an answer, wherever in it and however often.
 *
 * @param path    the code with those above it, as people read it
 * @param codings all codings with it, of all coders; at least one
 * @param mine    whether one of them is of the person at the window, who then can take it off
 */
record Chip(Code code, String path, List<Coding> codings, boolean mine) {

    Chip {
        codings = List.copyOf(codings);
    }

    /** Whether one of the codings is a best quote. */
    boolean best() {
        return codings.stream().anyMatch(Coding::best);
    }
}
