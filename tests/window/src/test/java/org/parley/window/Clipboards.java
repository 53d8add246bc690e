// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** The clipboard in a process where one display comes after another. */
public final class Clipboards {

    private Clipboards() {
    }

    /**
     * Begins with the clipboard on a new display. What is put on it first is lost where another display had it before: the
     * toolkit is told to forget what that one had put there, and forgets the new words.
     */
    public static void begin(Display display) {
        Clipboard clipboard = new Clipboard(display);
        for (String words : new String[] {"lost", "nothing yet"}) {
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
        }
        clipboard.dispose();
    }

    /** What is on the clipboard as text; empty when there is none. */
    public static String text(Display display) {
        Clipboard clipboard = new Clipboard(display);
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text == null ? "" : (String) text;
    }
}
