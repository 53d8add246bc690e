// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.Objects;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;

/**
 * Rows under a head.
 *
 * @param title the head; empty for none
 * @param icon a picture before it, or NONE
 * @param tone the colour of head and picture
 * @param rows the rows in order
 */
public record RowGroup<T>(String title, Icon icon, Icons.Tone tone, List<T> rows) {

    /** Makes a group. */
    public RowGroup {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(tone, "tone");
        rows = List.copyOf(rows);
    }

    /** Returns rows under a plain head. */
    public static <T> RowGroup<T> of(String title, List<T> rows) {
        return new RowGroup<>(title, Icon.NONE, Icons.Tone.PLAIN, rows);
    }
}
