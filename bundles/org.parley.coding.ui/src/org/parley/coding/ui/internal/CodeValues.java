// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers and weights of codes as people write them. Knows no widgets. */
final class CodeValues {

    private static final int HEAVIEST = 1_000_000;

    private CodeValues() {
    }

    /** A code number from 1; 0 for an empty text; nothing for what is none. */
    static Optional<Integer> number(String text) {
        String digits = text.strip();
        return digits.isEmpty() ? Optional.of(0)
                : digits.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /**
     * A weight, with a point or a comma before its decimals.
     *
     * @return outer empty for what is no weight, inner empty for an empty text, which takes the weight away
     */
    static Optional<Optional<Double>> weight(String text) {
        String digits = text.strip().replace('\u2212', '-').replace(',', '.');
        if (digits.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        if (!digits.matches("[+-]?([0-9]{1,7}(\\.[0-9]{0,6})?|\\.[0-9]{1,6})")) {
            return Optional.empty();
        }
        double weight = Double.parseDouble(digits);
        return Math.abs(weight) > HEAVIEST ? Optional.empty() : Optional.of(Optional.of(weight));
    }

    /** A weight as it is written: "2", "-0.5"; empty for none. */
    static String shown(Double weight) {
        return weight == null ? "" : BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }
}
