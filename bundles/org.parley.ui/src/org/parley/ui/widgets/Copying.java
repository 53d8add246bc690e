// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.parley.ui.Keys;

/** Puts rows on the clipboard: Ctrl+C as they are read, Ctrl+Shift+C as CSV with heads. */
public final class Copying {

    private Copying() {
    }

    /** Copies when the key asks for it; the event is then done with. Hands over whether as CSV. */
    public static void onKey(Event event, Consumer<Boolean> copy) {
        boolean plain = Keys.matches(event, "Ctrl+C");
        if (plain || Keys.matches(event, "Ctrl+Shift+C")) {
            event.doit = false;
            copy.accept(!plain);
        }
    }

    /** Copies rows of cells; nothing when there are none. */
    public static void rows(Display display, List<String> heads, List<List<String>> cells, boolean asCsv) {
        if (!cells.isEmpty()) {
            text(display, asCsv ? TableText.csv(heads, cells) : TableText.plain(cells));
        }
    }

    /** Copies words; an empty text leaves the clipboard as it is. */
    public static void text(Display display, String words) {
        if (!words.isEmpty()) {
            Clipboard clipboard = new Clipboard(display);
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
