// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import org.parley.core.Handed;
import org.parley.ui.theme.Icon;

/** One job of the panel team with its own body of views: Panel, Discuss, Code, Report, Plugins. An OSGi service. */
@Handed({})
public interface Perspective {

    /** The width of the pane at the left where a perspective says nothing else. */
    int LIST_WIDTH = 264;

    /** Returns the lasting id, for example {@code "panel"}; views and actions name it. */
    String id();

    /** Returns the word on the switcher, for example "Discuss". */
    String title();

    /** Returns the icon on the switcher, drawn at 20 px. */
    Icon icon();

    /**
     * Returns the position in the switcher, from 1. It is also the key: position 1 is Alt+1.
     */
    int order();

    /**
     * Returns how much work waits for the person at the window, never a total. 0 hides the badge. Must answer from
     * memory: it is asked after every change of data.
     */
    default int badge() {
        return 0;
    }

    /** Returns the width of the pane at the left on the first day, at the reference size: 210 to 420. */
    default int listWidth() {
        return LIST_WIDTH;
    }
}
