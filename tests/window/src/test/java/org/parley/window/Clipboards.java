// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import java.lang.reflect.Field;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;

/** The clipboard in a process where one display comes after another. */
public final class Clipboards {

    private Clipboards() {
    }

    /** The toolkit looks for the clipboard once for a process, and would go on with that of a display that is gone. */
    public static void renew() {
        try {
            Field known = Clipboard.class.getDeclaredField("GTKCLIPBOARD");
            known.setAccessible(true);
            known.setLong(null, (long) Class.forName("org.eclipse.swt.internal.gtk3.GTK3", true,
                    Clipboard.class.getClassLoader()).getMethod("gtk_clipboard_get", long.class).invoke(null, 0L));
        } catch (ReflectiveOperationException notGtk) {
            throw new IllegalStateException("these tests run on GTK 3", notGtk);
        }
    }

    /** What is on the clipboard as text; empty when there is none. */
    public static String text(Display display) {
        Clipboard clipboard = new Clipboard(display);
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text == null ? "" : (String) text;
    }
}
