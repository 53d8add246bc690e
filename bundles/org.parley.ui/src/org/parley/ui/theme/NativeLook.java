// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.swt.widgets.Display;

/** Makes native widgets light or dark as the person prefers, where the platform lets a program say so. */
final class NativeLook {

    private static final Logger LOG = Logger.getLogger(NativeLook.class.getName());

    private final boolean darkAtStart = Display.isSystemDarkTheme();
    private boolean shown = darkAtStart;

    /** Shows native widgets dark or light; {@link Look.Mode#SYSTEM} as they were when the window was made. */
    void show(Look.Mode mode) {
        boolean dark = mode == Look.Mode.DARK || mode == Look.Mode.SYSTEM && darkAtStart;
        if (dark == shown) {
            return;
        }
        shown = dark;
        try {
            // GTK has a setting for it that the toolkit offers only inside; elsewhere there is no such class
            Class.forName("org.eclipse.swt.internal.gtk.OS", true, Display.class.getClassLoader())
                    .getMethod("setDarkThemePreferred", boolean.class).invoke(null, dark);
        } catch (ReflectiveOperationException | LinkageError notHere) {
            LOG.log(Level.FINE, "native widgets keep the look of the system", notHere);
        }
    }
}
