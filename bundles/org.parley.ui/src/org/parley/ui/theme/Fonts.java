// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;

/** The fonts of a theme, made on first use. */
final class Fonts {

    private final Display display;
    private final Map<Type, Font> fonts = new EnumMap<>(Type.class);
    private final List<Font> retired = new ArrayList<>();
    private double scale;
    private int lineHeight;

    Fonts(Display display) {
        this.display = display;
    }

    /** Fonts given out before stay alive until the end: a widget may paint once more before it hears of the change. */
    void scale(double wanted) {
        if (wanted == scale) {
            return;
        }
        scale = wanted;
        retired.addAll(fonts.values());
        fonts.clear();
        GC gc = new GC(display);
        gc.setFont(get(Type.NORMAL));
        lineHeight = gc.getFontMetrics().getHeight();
        gc.dispose();
    }

    int lineHeight() {
        return lineHeight;
    }

    Font get(Type type) {
        return fonts.computeIfAbsent(type, this::make);
    }

    private Font make(Type type) {
        FontData system = display.getSystemFont().getFontData()[0];
        String name = type == Type.MONO ? JFaceResources.getTextFont().getFontData()[0].getName() : system.getName();
        FontData data = new FontData(name, system.getHeight(), type.bold() ? SWT.BOLD : SWT.NORMAL);
        data.height = (float) (system.height * scale * type.factor());
        return new Font(display, data);
    }

    void dispose() {
        fonts.values().forEach(Font::dispose);
        retired.forEach(Font::dispose);
        fonts.clear();
        retired.clear();
    }
}
