// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

/** The third of the window a view stands in, from left to right. */
public enum Place {
    /** Left: what there is, as a list or queue. */
    LIST,
    /** Middle: the thing itself. */
    THING,
    /** Right: what is known about the thing. */
    KNOWN
}
