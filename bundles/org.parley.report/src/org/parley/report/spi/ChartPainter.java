// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.List;

import org.parley.core.Handed;
import org.parley.core.Permission;

/**
 * Draws the chart of an analysis for a screen, as the files have it but in the colours and with the size of text of the
 * window. Register it as a service; it keeps no state.
 */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ})
public interface ChartPainter {

    /** Draws it. Any thread. */
    Picture paint(Outcome outcome, Look look);

    /**
     * How it is to look. Colours are 0xRRGGBB.
     *
     * @param width  of the picture, in its own dots, at least 1; it is made as high as it needs to be
     * @param zoom   size of text and lines: 1 as in a file, 2 twice as large; above 0
     * @param ground behind everything
     * @param ink    of names and numbers
     * @param muted  of what stands behind
     * @param line   of the grid
     * @param dark   whether the ground is dark, so that bars and lines are bright
     */
    record Look(int width, double zoom, int ground, int ink, int muted, int line, boolean dark) { }

    /**
     * A picture with what it shows where.
     *
     * @param pixels 0xRRGGBB, rows from top to bottom, without gaps
     * @param spots  those drawn last at the end, in dots of the picture; empty for a chart whose parts are no cells
     */
    record Picture(int width, int height, int[] pixels, List<Spot> spots) {

        public Picture {
            spots = List.copyOf(spots);
        }
    }

    /**
     * A part of a picture that stands for a cell.
     *
     * @param form   what of the rectangle it is
     * @param row    place in {@link Table#rows()}, from 0
     * @param column place in {@link Table#heads()}, from 0
     */
    record Spot(int x, int y, int width, int height, Form form, int row, int column) {

        /** Whether a point belongs to it; {@code slack} is how far from a line it may be, in dots. */
        public boolean holds(double atX, double atY, double slack) {
            if (form == Form.WHOLE) {
                return atX >= x && atX < x + width && atY >= y && atY < y + height;
            }
            // how far along the line the nearest place of it is, 0 to 1
            double rise = form == Form.FALLING ? height : -height;
            double from = form == Form.FALLING ? y : y + height;
            double along = ((atX - x) * width + (atY - from) * rise) / Math.max(1, width * (double) width + rise * rise);
            double near = Math.max(0, Math.min(1, along));
            return Math.hypot(atX - x - near * width, atY - from - near * rise) <= slack;
        }
    }

    /** What of a rectangle a part is. */
    enum Form {
        /** All of it. */
        WHOLE,
        /** The line from its left upper corner to its right lower one. */
        FALLING,
        /** The line from its left lower corner to its right upper one. */
        RISING
    }
}
