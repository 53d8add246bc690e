// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.Locale;

/** What the values of a rating mean: it decides how far apart two of them are (Krippendorff, Content Analysis, 2018, ch. 12). */
public enum Level {
    /** Names: two values are the same or not. */
    NOMINAL,
    /** Ranks: what lies between two values counts, by how often it was used. */
    ORDINAL,
    /** Numbers whose differences mean something: (c - k) squared. */
    INTERVAL,
    /** Numbers with a true zero: ((c - k) / (c + k)) squared. Not below zero. */
    RATIO;

    /** As the command line and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
