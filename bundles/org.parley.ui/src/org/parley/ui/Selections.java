// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;
import java.util.function.Consumer;

/** Who has selected what: views tell it, inspectors and actions read it. UI thread only. */
public interface Selections {

    /**
     * Tells what is selected in a view. Call it when the selection has come to rest (120 ms), not on every arrow key.
     * Listeners hear it at once when it differs from before.
     */
    void set(String view, List<?> items);

    /** Returns what is selected in a view; an empty selection when it never told. */
    Selection in(String view);

    /** Returns the selection told last in the perspective that is shown; empty at the start. */
    Selection active();

    /** Hears every change of a selection, of all views. */
    Registration listen(Consumer<Selection> listener);
}
