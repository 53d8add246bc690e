// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.Optional;

/** The chip that the keyboard is on, within the row it is on; none until one walks to it. Knows no widgets. */
final class ChipWalk {

    private String row = "";
    private int at = -1;

    /**
     * One chip on or back; before the first one there is none. Another row begins anew.
     *
     * @return whether the keyboard is on another chip now
     */
    boolean step(GridRow on, int step) {
        int from = on.id().equals(row) ? Math.min(at, on.chips().size() - 1) : -1;
        int to = Math.max(-1, Math.min(on.chips().size() - 1, from + step));
        row = on.id();
        at = to;
        return to != from;
    }

    /** Leaves the chips; whether there was one. */
    boolean leave() {
        boolean was = at >= 0;
        at = -1;
        return was;
    }

    /** The place of the chip in a row, or -1. */
    int in(GridRow other) {
        return other.id().equals(row) && at < other.chips().size() ? at : -1;
    }

    /** The chip in a row. */
    Optional<Chip> chip(GridRow on) {
        return in(on) < 0 ? Optional.empty() : Optional.of(on.chips().get(at));
    }
}
