// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/** The picture of the program in task bars: two speech bubbles, drawn here so that every size is sharp. */
final class AppIcon {

    private AppIcon() {
    }

    /** The picture in the sizes that window managers ask for; released with the display. */
    static Image[] images(Display display) {
        int[] sizes = { 16, 32, 64, 128 };
        Image[] images = new Image[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            images[i] = draw(display, sizes[i]);
        }
        display.addListener(SWT.Dispose, event -> {
            for (Image image : images) {
                image.dispose();
            }
        });
        return images;
    }

    private static Image draw(Display display, int size) {
        Image image = new Image(display, new ImageData(size, size, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF)));
        GC gc = new GC(image);
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(0x1A, 0x5F, 0xB4));
        gc.fillRectangle(0, 0, size, size);
        int unit = size / 16;
        gc.setBackground(new Color(0xFF, 0xFF, 0xFF));
        gc.fillRoundRectangle(2 * unit, 3 * unit, 9 * unit, 6 * unit, 3 * unit, 3 * unit);
        gc.fillPolygon(new int[] { 3 * unit, 8 * unit, 3 * unit, 12 * unit, 7 * unit, 8 * unit });
        gc.setBackground(new Color(0xFA, 0xD8, 0x6B));
        gc.fillRoundRectangle(6 * unit, 8 * unit, 8 * unit, 5 * unit, 3 * unit, 3 * unit);
        gc.dispose();
        return image;
    }
}
