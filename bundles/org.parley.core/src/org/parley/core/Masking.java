// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/**
 * Takes out of texts what a plugin without {@link Permission#CONTACT_READ} may not see: e-mail addresses, telephone
 * numbers, IP and card numbers, and the names of members. Safe for use from any thread.
 */
@Closed
public interface Masking {

    /** What stands in the place of each UTF-16 unit that is taken out. */
    char BAR = '\u2588';

    /** The masks for what is known now. The same object comes back until a member came, went or is called otherwise. */
    Mask now();

    /** Masks texts in one state of the panels. */
    @FunctionalInterface
    interface Mask {

        /** The text with bars in the place of personal data: of the same length, so that offsets into it stay right. */
        String masked(String text);
    }
}
