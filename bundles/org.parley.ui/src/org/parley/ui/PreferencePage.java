// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import org.eclipse.swt.widgets.Composite;
import org.parley.core.Handed;
import org.parley.ui.theme.Icon;

/** A page that a room or a plugin adds to the preferences. What is changed on it takes effect at once. An OSGi service. */
@Handed({})
public interface PreferencePage {

    /** Returns the lasting id, for example {@code "plugins"}. */
    String id();

    /** Returns the name in the list of pages. */
    String title();

    /** Returns the icon before the name. */
    default Icon icon() {
        return Icon.PUZZLE;
    }

    /** Returns the position among the pages that rooms and plugins add, lowest first. */
    int order();

    /**
     * Makes the controls; asked once for each time that the dialog is open.
     *
     * @param parent a composite with a fill layout that holds nothing else
     */
    Shown make(Composite parent, UiContext ui);

    /** The page while it can be seen. */
    interface Shown {

        /** Shows what holds now, as another page may have changed it. */
        void show();

        /** Goes back to what a new person gets; returns false when there is nothing to choose on this page. */
        default boolean reset() {
            return false;
        }
    }
}
