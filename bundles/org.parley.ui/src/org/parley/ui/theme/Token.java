// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;

/**
 * The colours of owner-drawn parts. Text colours keep 4.5:1 on every ground they are used on, edges and brackets 3:1.
 */
public enum Token {
    /** Heads and bars. */
    WINDOW(0xF4F3F1, 0x2E2E2E, SWT.COLOR_WIDGET_BACKGROUND),
    /** Lists and text. */
    SURFACE(0xFFFFFF, 0x242424, SWT.COLOR_LIST_BACKGROUND),
    /** The inspector. */
    RAISED(0xFBFAF9, 0x292929, SWT.COLOR_LIST_BACKGROUND),
    /** Row under the pointer. */
    HOVER(0xF0EEEB, 0x333333, SWT.COLOR_LIST_BACKGROUND),
    /** Hairlines; decorative only. */
    LINE(0xD6D2CD, 0x434343, SWT.COLOR_WIDGET_NORMAL_SHADOW),
    /** Edges of fields and gauges. */
    EDGE(0x8A857F, 0x8C8C8C, SWT.COLOR_LIST_FOREGROUND),
    /** Text. */
    INK(0x202427, 0xEDEBE9, SWT.COLOR_LIST_FOREGROUND),
    /** Secondary text. */
    MUTED(0x5A5E61, 0xB4B1AD, SWT.COLOR_LIST_FOREGROUND),
    /** Links, bars, filled button, also the focus ring and information. */
    ACCENT(0x1A5FB4, 0x85B6F2, SWT.COLOR_LINK_FOREGROUND),
    /** Text on accent. */
    ON_ACCENT(0xFFFFFF, 0x14202E, SWT.COLOR_LIST_BACKGROUND),
    /** Selected row, with a 3 px accent bar. */
    SEL(0xD7E5F8, 0x2B456A, SWT.COLOR_LIST_BACKGROUND),
    /** Selected row while its pane has no focus. */
    SEL_IDLE(0xE6E3E0, 0x3D3C3B, SWT.COLOR_LIST_BACKGROUND),
    /** Ground of coded text. */
    CODED(0xEFEDE6, 0x33312D, SWT.COLOR_LIST_BACKGROUND),
    /** Ground of text under two or more codes. */
    CODED2(0xE0DDD2, 0x413E37, SWT.COLOR_LIST_BACKGROUND),
    /** Done, kept. */
    OK(0x1B6B3A, 0x7AD196, SWT.COLOR_LIST_FOREGROUND),
    /** Ground under {@link #OK}. */
    OK_BG(0xE0F2E5, 0x1F3A29, SWT.COLOR_LIST_BACKGROUND),
    /** Soon, weak, held. */
    WARN(0x875000, 0xF0BC5E, SWT.COLOR_LIST_FOREGROUND),
    /** Ground under {@link #WARN}. */
    WARN_BG(0xFCEFD3, 0x40331A, SWT.COLOR_LIST_BACKGROUND),
    /** Late, refused, stopped. */
    DANGER(0xB3261E, 0xFF9C92, SWT.COLOR_LIST_FOREGROUND),
    /** Ground under {@link #DANGER}. */
    DANGER_BG(0xFBE3E0, 0x4A2623, SWT.COLOR_LIST_BACKGROUND),
    /** Ground of claims and hints, under {@link #ACCENT}. */
    INFO_BG(0xE3EDFA, 0x22344C, SWT.COLOR_LIST_BACKGROUND),
    /** Ground behind a report page. */
    DESK(0x8E8B86, 0x1B1B1B, SWT.COLOR_WIDGET_BACKGROUND);

    private final int light;
    private final int dark;
    private final int system;

    Token(int light, int dark, int system) {
        this.light = light;
        this.dark = dark;
        this.system = system;
    }

    /** Returns the colour in the light or dark look. */
    public RGB rgb(boolean inDark) {
        return toRgb(inDark ? dark : light);
    }

    /** Returns the id of the system colour used instead in high contrast. */
    public int systemColor() {
        return system;
    }

    static RGB toRgb(int value) {
        return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }
}
