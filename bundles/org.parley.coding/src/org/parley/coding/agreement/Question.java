// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What is compared.
 *
 * @param coders names, whatever their case; empty for everybody who coded in the panel
 * @param codes  empty for every code that one of them used on a post that is compared
 * @param by     what one decision is about
 * @param posts  which posts are compared
 * @param draws  for the intervals, 1 or more; 1,000 is usual
 * @param seed   begins the random numbers
 */
public record Question(List<String> coders, Set<UUID> codes, By by, Posts posts, int draws, long seed) {

    /** Draws unless said otherwise. */
    public static final int DRAWS = 1_000;
    /** Seed unless said otherwise. */
    public static final long SEED = 1;

    public Question {
        coders = List.copyOf(coders);
        codes = Set.copyOf(codes);
    }

    /** Two or more coders by whole answer, the usual way. */
    public static Question of(List<String> coders) {
        return new Question(coders, Set.of(), By.ANSWER, Posts.EVERY, DRAWS, SEED);
    }

    /** What one decision is about. */
    public enum By {
        /** Whether the code stands anywhere on a post. */
        ANSWER,
        /** Whether the code stands on a character. */
        CHARACTER;

        /** As the command line and JSON write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which posts are compared; only such as count in figures. */
    public enum Posts {
        /** Those that each of the coders put a code on: the others are not known to have been read by all. */
        EVERY,
        /** Those that one of them put a code on. */
        ANY,
        /** All: each of the coders has read everything. */
        ALL;

        /** As the command line and JSON write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
