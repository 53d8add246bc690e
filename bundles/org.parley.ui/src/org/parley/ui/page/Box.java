// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.List;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** A laid-out piece of a page, in pixels of a page at 100 %. */
interface Box {

    /** Where a block with an id stands. */
    record Place(PageBlock block, Rectangle area) {
    }

    int height();

    void paint(GC gc, int x, int y);

    /** Adds where blocks with an id stand when this box stands at x, y. */
    default void places(int x, int y, List<Place> into) {
    }

    /** Releases the text layouts. */
    void dispose();
}
