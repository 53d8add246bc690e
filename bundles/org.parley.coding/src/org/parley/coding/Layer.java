// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

/** Which version of a text's coding a coding belongs to. A coding stays in its layer. */
public enum Layer {
    /** What a coder made of the text. Agreement between coders is computed from these alone. */
    ORIGINAL,
    /** The curated version: what was decided where coders differed, and what they agreed on. */
    CURATED,
    /** A second pass of the same coder, blind to the first. It is compared with the first and counts nowhere. */
    AGAIN
}
