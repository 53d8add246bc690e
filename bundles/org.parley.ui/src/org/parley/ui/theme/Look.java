// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import java.util.Objects;

/**
 * What the person prefers about the look.
 *
 * @param mode light, dark, or as the system
 * @param density height of rows
 * @param textPercent size of text, 90 to 200
 * @param reducedMotion whether nothing slides
 */
public record Look(Mode mode, Density density, int textPercent, boolean reducedMotion) {

    /** Light or dark. */
    public enum Mode {
        /** As the system says, and again when it changes. */
        SYSTEM,
        /** Always light. */
        LIGHT,
        /** Always dark. */
        DARK
    }

    /** Height of one-line rows, in pixels at the reference size. */
    public enum Density {
        /** 22. */
        COMPACT(22),
        /** 26. */
        NORMAL(26),
        /** 30. */
        COMFORTABLE(30);

        private final int row;

        Density(int row) {
            this.row = row;
        }

        int row() {
            return row;
        }
    }

    /** What a new person gets. */
    public static final Look DEFAULT = new Look(Mode.SYSTEM, Density.NORMAL, 100, false);

    public Look {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(density, "density");
        if (textPercent < 90 || textPercent > 200) {
            throw new IllegalArgumentException("Text size is 90 to 200 percent, not " + textPercent);
        }
    }
}
