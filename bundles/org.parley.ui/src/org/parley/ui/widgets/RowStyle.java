// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.Theme;

/** How the rows of a {@link RowList} look and sound. */
public interface RowStyle<T> {

    /** Returns the height of a row in pixels; rows may differ. Asked again when the theme or the width changes. */
    default int height(Theme theme, T row) {
        return theme.rowHeight();
    }

    /** Paints a row; the ground, selected or not, is filled already. The area spans the whole row. */
    void paint(Draw draw, T row, Rectangle area, boolean selected);

    /** Returns what a screen reader says: "Found it cheaper, Reetta, promo guard, due in 35 minutes". */
    String spoken(T row);

    /** Returns what is copied of a row, cell by cell; what a screen reader says unless there is something better. */
    default List<String> cells(T row) {
        return List.of(spoken(row));
    }

    /** Returns the heads over the cells when they are copied as CSV; none unless there are some. */
    default List<String> heads() {
        return List.of();
    }
}
