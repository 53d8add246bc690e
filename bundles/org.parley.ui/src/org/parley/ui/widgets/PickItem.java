// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.Objects;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Icon;

/**
 * A row of a {@link PickList}.
 *
 * @param id lasting id
 * @param name what is matched first, its hits bold
 * @param path where it belongs, muted
 * @param also more words it is found by, ranked last: synonyms, definition
 * @param detail up to two lines shown while the row is under the cursor
 * @param icon the icon, or NONE
 * @param chip the chip of a code instead of the icon, or null
 * @param pattern the pattern of the chip
 * @param key the key that does the same, drawn as a cap; may be empty
 * @param count a figure at the right end; may be empty
 * @param refused why it cannot be chosen now ("needs the host role"); empty when it can
 * @param thing what it stands for, handed back
 */
public record PickItem(String id, String name, String path, String also, String detail, Icon icon, CodeColor chip,
        ChipPattern pattern, String key, String count, String refused, Object thing) {

    /** Makes a row. */
    public PickItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(icon, "icon");
    }

    /** Returns a row with an icon. */
    public static PickItem of(String id, String name, String path, Icon icon, Object thing) {
        return new PickItem(id, name, path, "", "", icon, null, ChipPattern.SOLID, "", "", "", thing);
    }

    /** Returns a row with the chip of a code. */
    public static PickItem code(String id, String name, String path, CodeColor chip, ChipPattern pattern,
            Object thing) {
        return new PickItem(id, name, path, "", "", Icon.NONE, chip, pattern, "", "", "", thing);
    }

    /** Returns the row with a key cap and a figure. */
    public PickItem with(String keyCap, String figure) {
        return new PickItem(id, name, path, also, detail, icon, chip, pattern, keyCap, figure, refused, thing);
    }

    /** Returns the row with more words to be found by, and lines to read. */
    public PickItem explained(String words, String lines) {
        return new PickItem(id, name, path, words, lines, icon, chip, pattern, key, count, refused, thing);
    }

    /** Returns the row as one that cannot be chosen now. */
    public PickItem refused(String reason) {
        return new PickItem(id, name, path, also, detail, icon, chip, pattern, key, count, reason, thing);
    }
}
