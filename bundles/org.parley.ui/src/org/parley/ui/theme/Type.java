// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

/** The sizes of text, relative to the system font. */
public enum Type {
    /** Figures: seats, alpha. */
    FIGURE(1.54, true),
    /** Title of a whole page. */
    PAGE_TITLE(1.7, true),
    /** Title of a thing, name of a member over their text. */
    TITLE(1.15, true),
    /** What members wrote; lines 1.6 high. */
    READING(1.15, false),
    /** What members wrote, stressed. */
    READING_BOLD(1.15, true),
    /** Everything else. */
    NORMAL(1.0, false),
    /** Selected names. */
    BOLD(1.0, true),
    /** Secondary text, usually muted. */
    SMALL(0.92, false),
    /** Group heads, table heads. */
    SMALL_BOLD(0.92, true),
    /** Key caps. */
    KEY(0.85, true),
    /** Fingerprints, ids, formulas. */
    MONO(1.0, false);

    private final double factor;
    private final boolean bold;

    Type(double factor, boolean bold) {
        this.factor = factor;
        this.bold = bold;
    }

    /** Returns the size relative to the system font. */
    public double factor() {
        return factor;
    }

    /** Returns whether it is set bold. */
    public boolean bold() {
        return bold;
    }
}
