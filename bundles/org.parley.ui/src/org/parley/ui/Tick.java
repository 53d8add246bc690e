// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

/** What stands before a menu item whose action chooses or switches something. */
public enum Tick {
    /** Nothing: the action does something. */
    NONE,
    /** It switches something that is on now. */
    ON,
    /** It switches something that is off now. */
    OFF,
    /** It chooses one of several, and that one is chosen now. */
    CHOSEN,
    /** It chooses one of several, and another one is chosen now. */
    OTHER;

    /** Returns whether it chooses one of several. */
    public boolean oneOfSeveral() {
        return this == CHOSEN || this == OTHER;
    }

    /** Returns whether what it stands for is so now. */
    public boolean set() {
        return this == ON || this == CHOSEN;
    }
}
