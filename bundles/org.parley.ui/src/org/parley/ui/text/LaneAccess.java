// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.parley.ui.widgets.Access;

/** Tells screen readers the codings beside a text, as a list in the order of the text. */
final class LaneAccess {

    private LaneAccess() {
    }

    static void install(Control lane, Supplier<List<Mark>> marks, IntSupplier focused, IntFunction<Rectangle> place) {
        Access.children(lane, () -> {
            int index = focused.getAsInt();
            return index < 0 ? "" : marks.get().get(index).spoken();
        }, new Access.Children(ACC.ROLE_LIST, ACC.ROLE_LISTITEM, () -> marks.get().size(),
                i -> marks.get().get(i).spoken(), place, focused));
    }
}
