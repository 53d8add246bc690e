// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;

/** A bar of parts of a whole, told apart by hatching as well as colour: seats taken, give and take, quota. */
public final class Gauge extends OwnDrawn {

    /** How a part is filled. */
    public enum Fill {
        /** Full colour. */
        SOLID,
        /** Slanted lines. */
        DIAGONAL,
        /** Upright lines. */
        UPRIGHT
    }

    /** One part. */
    public record Part(int amount, Token color, Fill fill) {

        /** Makes a part; the amount is not negative. */
        public Part {
            Objects.requireNonNull(color, "color");
            Objects.requireNonNull(fill, "fill");
            if (amount < 0) {
                throw new IllegalArgumentException("A part is not negative: " + amount);
            }
        }
    }

    private List<Part> parts = List.of();
    private int whole = 1;
    private String spoken = "";

    /** Makes an empty gauge on the given ground. */
    public Gauge(Composite parent, Theme theme, Token ground) {
        super(parent, SWT.NO_FOCUS, theme, ground);
        Access.single(this, ACC.ROLE_PROGRESSBAR, () -> spoken);
    }

    /**
     * Shows parts of a whole.
     *
     * @param words what a screen reader says and the tool tip shows: "312 of 400 seats, 236 active, ..."
     */
    public void set(int total, List<Part> shown, String words) {
        whole = Math.max(1, total);
        parts = List.copyOf(shown);
        spoken = words;
        setToolTipText(words);
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? theme().px(160) : widthHint, theme().px(12));
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        draw.fill(area, Token.SURFACE);
        int sum = 0;
        for (Part part : parts) {
            int from = position(sum, area.width);
            sum += part.amount();
            Rectangle place = new Rectangle(from, 0, position(sum, area.width) - from, area.height);
            switch (part.fill()) {
                case SOLID -> draw.fill(place, part.color());
                case DIAGONAL -> draw.hatch(place, part.color(), 45);
                case UPRIGHT -> draw.hatch(place, part.color(), 90);
                default -> throw new IllegalStateException(part.fill().name());
            }
        }
        draw.gc().setForeground(theme().color(Token.EDGE));
        draw.gc().drawRectangle(0, 0, area.width - 1, area.height - 1);
    }

    private int position(int amount, int width) {
        return (int) Math.round((double) Math.min(amount, whole) / whole * width);
    }
}
