// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.Objects;
import java.util.Set;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;

/**
 * A coding as the text shows it: a bracket with a name.
 *
 * @param id lasting id of the coding
 * @param range where
 * @param label the name of the code, its last part
 * @param suffix a muted word after it ("in vivo", "competitor"); may be empty
 * @param color the colour of the code
 * @param pattern the pattern of the code
 * @param flags what else is drawn
 * @param spoken what a screen reader and the tool tip say: full path, who, when, memo
 */
public record Mark(String id, TextRange range, String label, String suffix, CodeColor color, ChipPattern pattern,
        Set<Flag> flags, String spoken) {

    /** What is drawn after the name or instead of the plain bracket. */
    public enum Flag {
        /** A star: best quote. */
        QUOTE,
        /** A speech bubble: memo. */
        MEMO,
        /** A person: of the second coder. */
        SECOND,
        /** Hatched: not stored yet, or drifted off its words. */
        UNSURE
    }

    /** Makes a mark. */
    public Mark {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(suffix, "suffix");
        Objects.requireNonNull(color, "color");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(spoken, "spoken");
        flags = Set.copyOf(flags);
    }
}
