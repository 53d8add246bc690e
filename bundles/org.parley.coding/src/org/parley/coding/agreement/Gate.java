// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.Locale;
import java.util.Optional;

/**
 * What may be built on a figure, by alpha: .80 and above is firm, .667 to below .80 allows tentative conclusions only, less
 * none (Krippendorff, Content Analysis, 2018, section 12.8).
 */
public enum Gate {
    FIRM, TENTATIVE, BELOW;

    /** From here on conclusions are firm. */
    public static final double FIRM_FROM = 0.80;
    /** From here on conclusions are tentative. */
    public static final double TENTATIVE_FROM = 0.667;

    /** The gate of an alpha; none when alpha is not defined. */
    public static Optional<Gate> of(Figure alpha) {
        if (alpha.value().isEmpty()) {
            return Optional.empty();
        }
        double value = alpha.value().getAsDouble();
        return Optional.of(value >= FIRM_FROM ? FIRM : value >= TENTATIVE_FROM ? TENTATIVE : BELOW);
    }

    /** As the command line and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
