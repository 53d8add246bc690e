// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A coefficient, or the reason why there is none. Coefficients are 1 for full agreement and 0 for what chance gives; they
 * fall below 0 for less than that.
 *
 * @param value  the coefficient; empty when it is not defined for this data
 * @param reason why it is not defined, in words for a person; empty with a value
 */
public record Figure(OptionalDouble value, String reason) {

    public Figure {
        Objects.requireNonNull(value);
        Objects.requireNonNull(reason);
        if (value.isPresent() != reason.isEmpty()) {
            throw new IllegalArgumentException("a figure has a value or a reason");
        }
    }

    /** A value that is a number. */
    public static Figure of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number: " + value);
        }
        return new Figure(OptionalDouble.of(value), "");
    }

    /** None, and why. */
    public static Figure notDefined(String reason) {
        return new Figure(OptionalDouble.empty(), reason);
    }

    /** The value for JSON; null when there is none. */
    public Double orNull() {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
