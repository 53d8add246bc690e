// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.text.NumberFormat;

/** Shares of the base as people read them. */
final class Percent {

    private static final double WHOLE_FROM = 10;

    private Percent() {
    }

    /** Whole from ten on, below with one place: {@code 28}, {@code 4.3}; in the way of the person's language. */
    static String of(double percent) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(percent >= WHOLE_FROM || percent == 0 ? 0 : 1);
        return format.format(percent);
    }
}
