// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.util.Locale;
import java.util.Set;

import org.parley.exchange.internal.ProfileWords;

/** How properties of people become profile fields, the same for all importers. */
public final class Profiles {

    private static final Set<String> AGE = Set.of("age", "age_band", "ageband", "age_group", "alter");

    private Profiles() {
    }

    /** The key of the field for a property of this name: {@code age_band} for ages, else made of its letters. */
    public static String key(String name) {
        String key = ProfileWords.key(name);
        return AGE.contains(key.toLowerCase(Locale.ROOT)) ? "age_band" : key;
    }

    /** The value to keep: ages become bands; null for a value that cannot be. */
    public static String value(String key, String value) {
        return key.equals("age_band") ? ProfileWords.ageBand(value) : value;
    }
}
