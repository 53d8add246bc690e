// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as they stand in cells: 3, -1.5, 1,5, 2e3, and in front of words, as in "4. Neurosis" or "1st grade". */
final class Numbers {

    private static final Pattern LEADING = Pattern.compile("([+-]?(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)(?:[eE][+-]?\\d+)?).*",
            Pattern.DOTALL);

    private Numbers() {
    }

    /** The number that the text is; empty when it is something else. */
    static OptionalDouble whole(String text) {
        return read(text, true);
    }

    /** The number that the text begins with; empty when it begins otherwise. */
    static OptionalDouble leading(String text) {
        return read(text, false);
    }

    private static OptionalDouble read(String text, boolean whole) {
        Matcher matcher = LEADING.matcher(text.strip());
        if (!matcher.matches() || whole && matcher.end(1) != matcher.end()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(matcher.group(1).replace(',', '.'));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
