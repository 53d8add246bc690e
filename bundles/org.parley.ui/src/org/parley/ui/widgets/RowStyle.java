// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

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
}
