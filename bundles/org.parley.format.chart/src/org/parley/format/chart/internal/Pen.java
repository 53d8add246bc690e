// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

import org.parley.report.spi.ChartPainter.Look;

/** Colours, letters and measures of one drawing: those of paper, or those of a window. */
final class Pen {

    /** Told apart by people who see fewer colours too (Okabe and Ito). */
    private static final int[] BRIGHT_GROUND = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x7F7F7F,
        0xB8A800};
    /** The same on a dark ground, from the code palette of the window. */
    private static final int[] DARK_GROUND = {0x607AE3, 0xE78C04, 0xC3D5FF, 0xF9CF3D, 0x8B9196, 0x19BBFC, 0xAD5AB5,
        0xE18ED1};
    private static final int BLUE_LIGHT = 0x0050A0;
    private static final int BLUE_DARK = 0x85B6F2;
    private static final int TEXT = 12;
    private static final int SMALL = 10;
    private static final int HEAD = 16;

    private final double zoom;
    private final boolean dark;
    final Color ground;
    final Color ink;
    final Color muted;
    final Color grid;
    final Font text;
    final Font small;
    final Font head;

    private Pen(double zoom, boolean dark, int ground, int ink, int muted, int grid) {
        this.zoom = zoom;
        this.dark = dark;
        this.ground = new Color(ground);
        this.ink = new Color(ink);
        this.muted = new Color(muted);
        this.grid = new Color(grid);
        text = new Font(Font.SANS_SERIF, Font.PLAIN, px(TEXT));
        small = new Font(Font.SANS_SERIF, Font.PLAIN, px(SMALL));
        head = new Font(Font.SANS_SERIF, Font.BOLD, px(HEAD));
    }

    /** For a file. */
    static Pen paper() {
        return new Pen(1, false, 0xFFFFFF, 0x1A1A1A, 0x5A5E61, 0xDDDBD8);
    }

    /** For a window. */
    static Pen of(Look look) {
        return new Pen(look.zoom(), look.dark(), look.ground(), look.ink(), look.muted(), look.line());
    }

    /** A measure given as it is on paper. */
    int px(double atOne) {
        return (int) Math.max(1, Math.round(atOne * zoom));
    }

    Stroke stroke(double width) {
        return new BasicStroke((float) (width * zoom), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    Color series(int number) {
        int[] palette = dark ? DARK_GROUND : BRIGHT_GROUND;
        return new Color(palette[number % palette.length]);
    }

    /** From the ground to a strong blue; {@code part} from 0 to 1. */
    Color shade(double part) {
        Color full = new Color(dark ? BLUE_DARK : BLUE_LIGHT);
        return new Color(between(ground.getRed(), full.getRed(), part), between(ground.getGreen(), full.getGreen(), part),
                between(ground.getBlue(), full.getBlue(), part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    /** What is read best on a colour. */
    Color on(Color colour) {
        Color white = Color.WHITE;
        Color black = new Color(0x1A1A1A);
        return contrast(white, colour) >= contrast(black, colour) ? white : black;
    }

    /** Contrast of two colours as WCAG 2 has it, 1 to 21. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
