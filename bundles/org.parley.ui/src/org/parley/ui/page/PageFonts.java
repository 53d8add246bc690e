// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.page;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Display;

/** Fonts and colours of paper: the same in light and dark windows. */
final class PageFonts {

    static final Color INK = new Color(0x1A, 0x1A, 0x1A);
    static final Color MUTED = new Color(0x4A, 0x4D, 0x50);
    static final Color LINE = new Color(0xC9, 0xC6, 0xC1);
    static final Color PAPER = new Color(255, 255, 255);
    static final Color ACCENT = new Color(0x1A, 0x5F, 0xB4);

    private final Display display;
    private final Map<Run.Style, Font> fonts = new EnumMap<>(Run.Style.class);

    PageFonts(Display display) {
        this.display = display;
    }

    Font font(Run.Style style) {
        return fonts.computeIfAbsent(style, this::make);
    }

    private Font make(Run.Style style) {
        boolean quote = style == Run.Style.QUOTE;
        String family = quote ? "Serif" : display.getSystemFont().getFontData()[0].getName();
        FontData data = new FontData(family, style.points(),
                (style.bold() ? SWT.BOLD : SWT.NORMAL) | (quote ? SWT.ITALIC : SWT.NORMAL));
        // paper is set in pixels of a page 560 wide, whatever the resolution of the screen
        data.height = (float) (style.points() * 0.93 * 96 / display.getDPI().y);
        return new Font(display, data);
    }

    TextLayout layout(java.util.List<Run> runs, int width, int alignment) {
        TextLayout layout = new TextLayout(display);
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        layout.setText(text.toString());
        layout.setFont(font(runs.isEmpty() ? Run.Style.NORMAL : runs.get(0).style()));
        layout.setWidth(Math.max(1, width));
        layout.setAlignment(alignment);
        int at = 0;
        for (Run run : runs) {
            if (!run.text().isEmpty()) {
                Color ink = run.style() == Run.Style.SMALL ? MUTED : INK;
                layout.setStyle(new TextStyle(font(run.style()), ink, null), at, at + run.text().length() - 1);
                at += run.text().length();
            }
        }
        return layout;
    }

    TextLayout line(String text, Run.Style style, int width, int alignment) {
        return layout(java.util.List.of(new Run(text, style)), width, alignment);
    }

    void dispose() {
        fonts.values().forEach(Font::dispose);
    }
}
