// SPDX-License-Identifier: Apache-2.0
package org.parley.window.widgets;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.parley.ui.theme.Theme;
import org.parley.window.Clipboards;

/** A shell of 900 × 600 for one widget, and hands for it. */
final class Stage implements AutoCloseable {

    private static final long PATIENCE = 10_000_000_000L;

    final Display display = new Display();
    final Theme theme = new Theme(display);
    final Shell shell = new Shell(display);

    Stage() {
        Clipboards.begin(display);
        shell.setLayout(new FillLayout());
        shell.setSize(900, 600);
    }

    void open() {
        shell.layout(true, true);
        shell.open();
        settle();
    }

    /** Lets everything happen that is waiting now. */
    void settle() {
        while (display.readAndDispatch()) {
            // until nothing waits
        }
    }

    /** Lets time go on until something is so. */
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("Never happened: " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(50, () -> { });
                display.sleep();
            }
        }
    }

    void key(Widget widget, int keyCode, int modifiers) {
        Event event = new Event();
        event.keyCode = keyCode;
        event.stateMask = modifiers;
        event.character = keyCode < 0x80 ? (char) keyCode : 0;
        event.doit = true;
        widget.notifyListeners(SWT.KeyDown, event);
    }

    void click(Control control, int x, int y, int modifiers) {
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.x = x;
            event.y = y;
            event.button = 1;
            event.stateMask = modifiers;
            control.notifyListeners(type, event);
        }
    }

    /** Returns the colour of a pixel as it is painted now. */
    RGB pixel(Control control, int x, int y) {
        settle();
        Image image = new Image(display, control.getSize().x, control.getSize().y);
        GC gc = new GC(image);
        control.print(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data.palette.getRGB(data.getPixel(x, y));
    }

    @Override
    public void close() {
        theme.dispose();
        display.dispose();
    }
}
