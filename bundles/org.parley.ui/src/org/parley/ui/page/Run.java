// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.Objects;

/**
 * Words of one style within a paragraph of a page.
 *
 * @param text the words
 * @param style how they are set
 */
public record Run(String text, Style style) {

    /** How words on a page are set. */
    public enum Style {
        /** Title of the page. */
        TITLE(14, true),
        /** A headline. */
        HEADLINE(12, true),
        /** A small head. */
        HEAD(10, true),
        /** Running text. */
        NORMAL(10, false),
        /** Running text, stressed. */
        BOLD(10, true),
        /** Facts under a headline, foot of the page. */
        SMALL(9, false),
        /** The words of a member, in italics with serifs. */
        QUOTE(10, false);

        private final int points;
        private final boolean bold;

        Style(int points, boolean bold) {
            this.points = points;
            this.bold = bold;
        }

        int points() {
            return points;
        }

        boolean bold() {
            return bold;
        }
    }

    /** Makes words. */
    public Run {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(style, "style");
    }
}
