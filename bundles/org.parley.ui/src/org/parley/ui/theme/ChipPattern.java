// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

/** How a code's chip and bracket are drawn, so that colour is never alone. Children get the next of their parent. */
public enum ChipPattern {
    /** Full chip, solid bracket. */
    SOLID,
    /** Chip with two gaps, dashed bracket (5 on, 3 off). */
    DASHED,
    /** Two lines. */
    DOUBLE,
    /** Only the edge: in vivo codes. */
    HOLLOW;

    /** Returns the pattern of the n-th child of a branch, from 0; hollow is kept for in vivo codes. */
    public static ChipPattern at(int n) {
        return values()[Math.floorMod(n, 3)];
    }
}
