// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.widgets.Composite;
import org.parley.ui.theme.Icon;

/** A page of the preferences. What is changed on it takes effect at once. */
interface PreferencesPage {

    String id();

    String title();

    Icon icon();

    /** Makes the controls; asked once. */
    Composite make(Composite parent);

    /** Shows what holds now, as another page may have changed it. */
    void show();

    /** Back to what a new person gets; false when there is nothing to choose on this page. */
    boolean reset();
}
