// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import org.eclipse.swt.graphics.RGB;

/**
 * The twelve colours of codes in the order they are given out. Any two differ for every kind of colour vision as far as
 * twelve hues can; pattern and name always go with them.
 */
public enum CodeColor {
    /** 1. */
    BLUE(0x1D40C5, 0xCDD5F2, 0x607AE3, 0x363E5D),
    /** 2. */
    COPPER(0xC07D65, 0xF1E2DD, 0xE78C04, 0x5E431A),
    /** 3. */
    LILAC(0x9277FF, 0xE7E1FF, 0xC3D5FF, 0x545966),
    /** 4. */
    GOLD(0x8D5F00, 0xE6DCC7, 0xF9CF3D, 0x64572C),
    /** 5. */
    SLATE(0x4E5156, 0xD8D9DA, 0x8B9196, 0x434546),
    /** 6. */
    OCEAN(0x0A96C7, 0xC9E8F3, 0x19BBFC, 0x215165),
    /** 7. */
    VIOLET(0x77168D, 0xE1CCE6, 0xAD5AB5, 0x4D3450),
    /** 8. */
    PINK(0xE64EAD, 0xFAD8ED, 0xE18ED1, 0x5D4458),
    /** 9. */
    GREEN(0x185200, 0xCCD9C7, 0x98BD75, 0x47523C),
    /** 10. */
    CRIMSON(0xA00C2C, 0xEACAD1, 0xD85A5B, 0x5A3434),
    /** 11. */
    OLIVE(0x639114, 0xDDE7CB, 0x688402, 0x38411A),
    /** 12. */
    TEAL(0x0A7C72, 0xC9E2E0, 0x25EDBE, 0x246052);

    private final int light;
    private final int lightTint;
    private final int dark;
    private final int darkTint;

    CodeColor(int light, int lightTint, int dark, int darkTint) {
        this.light = light;
        this.lightTint = lightTint;
        this.dark = dark;
        this.darkTint = darkTint;
    }

    /** Returns the colour given out as the n-th, from 0; it starts again after the twelfth. */
    public static CodeColor at(int n) {
        return values()[Math.floorMod(n, values().length)];
    }

    /** Returns the colour of chips and brackets. */
    public RGB rgb(boolean inDark) {
        return Token.toRgb(inDark ? dark : light);
    }

    /** Returns the ground of text under the hot coding. */
    public RGB tint(boolean inDark) {
        return Token.toRgb(inDark ? darkTint : lightTint);
    }
}
