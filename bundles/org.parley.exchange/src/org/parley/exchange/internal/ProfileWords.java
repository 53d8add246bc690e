// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

/** Opens what csv files do with profile columns to the other importers. */
public final class ProfileWords {

    private ProfileWords() {
    }

    /** The key of a field by its name in the source. */
    public static String key(String name) {
        return ColumnGuess.key(name);
    }

    /** The band of an age in years; null when nobody is that old. */
    public static String ageBand(String age) {
        return AgeBand.of(age);
    }
}
