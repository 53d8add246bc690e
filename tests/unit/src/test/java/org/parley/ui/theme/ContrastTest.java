// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2 contrast, computed from the colours themselves. */
class ContrastTest {

    private static final List<Token> ROW_GROUNDS = List.of(Token.SURFACE, Token.RAISED, Token.WINDOW, Token.HOVER,
            Token.SEL, Token.SEL_IDLE);

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double luminance(RGB rgb) {
        return 0.2126 * channel(rgb.red) + 0.7152 * channel(rgb.green) + 0.0722 * channel(rgb.blue);
    }

    private static double contrast(RGB one, RGB other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static void atLeast(double wanted, Token ink, Token ground, boolean dark) {
        double contrast = contrast(ink.rgb(dark), ground.rgb(dark));
        assertTrue(contrast >= wanted, ink + " on " + ground + (dark ? " dark " : " light ") + contrast);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textCanBeReadOnEveryGroundARowMayHave(boolean dark) {
        for (Token ground : ROW_GROUNDS) {
            atLeast(4.5, Token.INK, ground, dark);
            atLeast(4.5, Token.MUTED, ground, dark);
        }
        atLeast(4.5, Token.INK, Token.CODED, dark);
        atLeast(4.5, Token.INK, Token.CODED2, dark);
        atLeast(4.5, Token.ON_ACCENT, Token.ACCENT, dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stateWordsCanBeReadOnTheirOwnGroundAndOnPaper(boolean dark) {
        List<Token> inks = List.of(Token.OK, Token.WARN, Token.DANGER, Token.ACCENT);
        List<Token> grounds = List.of(Token.OK_BG, Token.WARN_BG, Token.DANGER_BG, Token.INFO_BG);
        for (int i = 0; i < inks.size(); i++) {
            atLeast(4.5, inks.get(i), grounds.get(i), dark);
            atLeast(4.5, inks.get(i), Token.SURFACE, dark);
        }
        atLeast(3.0, Token.EDGE, Token.SURFACE, dark);
    }

    @ParameterizedTest
    @EnumSource(CodeColor.class)
    void bracketsAreSeenAndTextOnTheirTintsIsRead(CodeColor color) {
        for (boolean dark : new boolean[] {false, true}) {
            assertTrue(contrast(color.rgb(dark), Token.SURFACE.rgb(dark)) >= 3.0, color + " " + dark);
            assertTrue(contrast(color.tint(dark), Token.INK.rgb(dark)) >= 4.5, color + " tint " + dark);
        }
    }
}
