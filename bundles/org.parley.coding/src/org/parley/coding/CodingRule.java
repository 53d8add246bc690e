// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.UUID;

/**
 * A way to find the places of a code, for many posts at once.
 *
 * @param id      of a rule that is kept; null for one that is used once
 * @param name    of a rule that is kept, unlike all others of the panel; empty for one that is used once
 * @param by      how the text is read
 * @param text    with {@link By#WORDS} words and phrases parted by commas or lines, a {@code *} at the end stands for any
 *                ending and capitals do not count; with {@link By#PATTERN} a regular expression as Java has them
 * @param whole   true to code the whole answer once, false to code each place that was found
 */
public record CodingRule(UUID id, UUID panelId, String name, UUID codeId, By by, String text, boolean whole) {

    /** How the text of a rule is read. */
    public enum By { WORDS, PATTERN }

    /** A rule that is used once. */
    public static CodingRule once(UUID panelId, UUID codeId, By by, String text, boolean whole) {
        return new CodingRule(null, panelId, "", codeId, by, text, whole);
    }
}
