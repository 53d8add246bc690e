// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * What a view of this room shows in the place of what is known, as long as it is looked at. Two that are equal show the
 * same: the second is not made anew. UI thread.
 */
public interface Beside {

    /** The head over it. */
    String title();

    /** The muted fact after it; may be empty. */
    String fact();

    /** Makes it, in a parent with a fill or stack layout; the control takes the keyboard by {@link Control#setFocus}. */
    Control make(Composite parent);
}
