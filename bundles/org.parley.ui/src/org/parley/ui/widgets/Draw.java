// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** The strokes every own widget is made of, in theme colours. Wraps a GC for the time of one paint. */
public final class Draw {

    private static final String MORE = "…";
    private static final int TEXT_FLAGS = SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER;

    private final Theme theme;
    private final GC gc;

    /** Starts drawing; turns anti-aliasing of shapes on. */
    public Draw(Theme theme, GC gc) {
        this.theme = theme;
        this.gc = gc;
        gc.setAntialias(SWT.ON);
    }

    /** Returns the theme. */
    public Theme theme() {
        return theme;
    }

    /** Returns the graphics underneath, for strokes that are not here. */
    public GC gc() {
        return gc;
    }

    /** Fills an area. */
    public void fill(Rectangle area, Token token) {
        gc.setBackground(theme.color(token));
        gc.fillRectangle(area);
    }

    /** Draws a hairline from left to right. */
    public void line(int x, int y, int width, Token token) {
        gc.setBackground(theme.color(token));
        gc.fillRectangle(x, y, width, 1);
    }

    /** Returns the width of a text. */
    public int width(String text, Type type) {
        gc.setFont(theme.font(type));
        return gc.textExtent(text, TEXT_FLAGS).x;
    }

    /** Returns the height of a line. */
    public int height(Type type) {
        gc.setFont(theme.font(type));
        return gc.getFontMetrics().getHeight();
    }

    /**
     * Draws one line of text, centred in the height of the area, shortened with "…" when it does not fit.
     *
     * @param align SWT.LEFT, SWT.RIGHT or SWT.CENTER
     * @return the x after the last pixel drawn
     */
    public int text(String text, Rectangle area, Token token, Type type, int align) {
        gc.setFont(theme.font(type));
        gc.setForeground(theme.color(token));
        String shown = shorten(text, area.width);
        Point size = gc.textExtent(shown, TEXT_FLAGS);
        int x = switch (align) {
            case SWT.RIGHT -> area.x + area.width - size.x;
            case SWT.CENTER -> area.x + (area.width - size.x) / 2;
            default -> area.x;
        };
        gc.drawText(shown, x, area.y + (area.height - size.y) / 2, TEXT_FLAGS);
        return x + size.x;
    }

    /** Draws one line of text from the left; see {@link #text(String, Rectangle, Token, Type, int)}. */
    public int text(String text, Rectangle area, Token token, Type type) {
        return text(text, area, token, type, SWT.LEFT);
    }

    /** Returns the text, or as much of it as fits with "…" after it, in the font set now. */
    private String shorten(String text, int width) {
        if (text.isEmpty() || gc.textExtent(text, TEXT_FLAGS).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + MORE, TEXT_FLAGS).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low > 0 && Character.isHighSurrogate(text.charAt(low - 1))) {
            low--;
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + MORE;
    }

    /** Draws a 16 unit icon centred in the height of the area, at its left. Returns the x after it. */
    public int icon(Icon icon, Icons.Tone tone, Rectangle area) {
        return image(theme.image(icon, tone), area);
    }

    /** Draws a 20 unit icon centred in the height of the area, at its left. Returns the x after it. */
    public int largeIcon(Icon icon, Icons.Tone tone, Rectangle area) {
        return image(theme.largeImage(icon, tone), area);
    }

    private int image(Image image, Rectangle area) {
        if (image == null) {
            return area.x;
        }
        Rectangle size = image.getBounds();
        gc.drawImage(image, area.x, area.y + (area.height - size.height) / 2);
        return area.x + size.width;
    }

    /** Draws the chip of a code in a square: full, with gaps, two bars, or the edge only. */
    public void chip(CodeColor code, ChipPattern pattern, int x, int y, int size) {
        gc.setBackground(theme.color(code));
        int bar = Math.max(2, size / 5);
        switch (pattern) {
            case SOLID -> gc.fillRoundRectangle(x, y, size, size, 3, 3);
            case DASHED -> {
                int gap = Math.max(1, (size - 3 * bar) / 2);
                for (int i = 0; i < 3; i++) {
                    gc.fillRectangle(x, y + i * (bar + gap), size, bar);
                }
            }
            case DOUBLE -> {
                gc.fillRectangle(x, y, size, bar + 1);
                gc.fillRectangle(x, y + size - bar - 1, size, bar + 1);
            }
            case HOLLOW -> {
                gc.fillRoundRectangle(x, y, size, size, 3, 3);
                Color ground = theme.color(Token.SURFACE);
                gc.setBackground(ground);
                gc.fillRectangle(x + bar, y + bar, size - 2 * bar, size - 2 * bar);
            }
            default -> throw new IllegalStateException(pattern.name());
        }
    }

    /** Draws a bar of progress: edge line, ground, filled share 0 to 1. */
    public void bar(Rectangle area, double share, Token token) {
        int filled = (int) Math.round(area.width * Math.max(0, Math.min(1, share)));
        gc.setBackground(theme.color(Token.LINE));
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 2, 2);
        gc.setBackground(theme.color(token));
        gc.fillRoundRectangle(area.x, area.y, filled, area.height, 2, 2);
    }

    /** Fills an area with hatching: 45 is diagonal, 90 is upright. */
    public void hatch(Rectangle area, Token token, int degrees) {
        Rectangle before = gc.getClipping();
        gc.setClipping(area.intersection(before));
        gc.setForeground(theme.color(token));
        gc.setLineWidth(2);
        if (degrees == 90) {
            for (int x = area.x + 1; x < area.x + area.width + 2; x += 5) {
                gc.drawLine(x, area.y, x, area.y + area.height);
            }
        } else {
            for (int x = area.x - area.height; x < area.x + area.width; x += 5) {
                gc.drawLine(x, area.y + area.height, x + area.height, area.y);
            }
        }
        gc.setLineWidth(1);
        gc.setClipping(before);
    }

    /** Returns the width of a key cap. */
    public int keyCapWidth(String key) {
        return width(key, Type.KEY) + theme.px(8);
    }

    /** Draws a key cap centred in the height of the area, at its left. Returns the x after it. */
    public int keyCap(String key, Rectangle area, Token ink) {
        int width = keyCapWidth(key);
        int height = height(Type.KEY) + theme.px(2);
        int y = area.y + (area.height - height) / 2;
        gc.setForeground(theme.color(ink == Token.ON_ACCENT ? Token.ON_ACCENT : Token.LINE));
        gc.drawRoundRectangle(area.x, y, width - 1, height - 1, 4, 4);
        if (ink != Token.ON_ACCENT) {
            line(area.x + 2, y + height - 1, width - 4, Token.EDGE);
        }
        text(key, new Rectangle(area.x, y, width, height), ink, Type.KEY, SWT.CENTER);
        return area.x + width;
    }

    /** Returns the width of a badge with a number. */
    public int badgeWidth(String text) {
        return width(text, Type.KEY) + theme.px(12);
    }

    /** Draws a rounded badge ("18") centred in the height of the area, at its left. Returns the x after it. */
    public int badge(String text, Rectangle area, Token ground, Token ink) {
        int width = badgeWidth(text);
        int height = height(Type.KEY) + theme.px(2);
        int y = area.y + (area.height - height) / 2;
        gc.setBackground(theme.color(ground));
        gc.fillRoundRectangle(area.x, y, width, height, height, height);
        text(text, new Rectangle(area.x, y, width, height), ink, Type.KEY, SWT.CENTER);
        return area.x + width;
    }

    /** Fills a row the way every list shows selection: sel with an accent bar, or idle. */
    public void selection(Rectangle row, boolean focused) {
        fill(row, focused ? Token.SEL : Token.SEL_IDLE);
        if (theme.highContrast()) {
            focusRing(row);
        }
        if (focused || theme.highContrast()) {
            fill(new Rectangle(row.x, row.y, 3, row.height), Token.ACCENT);
        }
    }

    /** Draws the focus ring, 2 px inside the area. */
    public void focusRing(Rectangle area) {
        gc.setForeground(theme.color(Token.ACCENT));
        gc.setLineWidth(2);
        gc.drawRectangle(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
        gc.setLineWidth(1);
    }
}
