// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.Objects;

/**
 * A range of the words of one block.
 *
 * @param block the id of the block
 * @param start position of the first character in the text of the block, from 0
 * @param end position after the last character; equal to start for a place
 */
public record TextRange(String block, int start, int end) {

    /** Makes a range. */
    public TextRange {
        Objects.requireNonNull(block, "block");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: " + start + " to " + end);
        }
    }

    /** Returns whether it holds no character. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Returns how many characters it holds. */
    public int length() {
        return end - start;
    }
}
