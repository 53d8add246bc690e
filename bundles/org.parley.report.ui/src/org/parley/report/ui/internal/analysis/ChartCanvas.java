// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.parley.core.Messages;
import org.parley.report.spi.ChartPainter.Form;
import org.parley.report.spi.ChartPainter.Look;
import org.parley.report.spi.ChartPainter.Picture;
import org.parley.report.spi.ChartPainter.Spot;
import org.parley.report.spi.Outcome;
import org.parley.ui.Registration;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.Later;

/**
 * The chart of figures, drawn as the files have it, in the colours and the size of text of the window. The part of the
 * cell that is gone to has a frame; a click on a part goes to its cell.
 */
final class ChartCanvas extends Canvas {

    private static final int REST = 150;
    private static final int NARROWEST = 300;
    private static final int SCROLLED = 40;
    private static final double WHOLE = 100;
    /** How far from a line a click still means it. */
    private static final int NEAR = 5;

    private final Theme theme;
    private final AnalysisDesk desk;
    private final Messages messages = Messages.of(ChartCanvas.class);
    private final Later draw;
    private Outcome outcome;
    private Picture picture;
    private Image image;
    /** Dots of the picture for each of the window's points, in percent. */
    private int density = 100;
    private String trouble = "";
    private boolean stale;
    private int asked;
    private int row = -1;
    private int column = -1;
    private Consumer<Spot> chosen = spot -> { };
    private Consumer<Spot> opened = spot -> { };

    ChartCanvas(Composite parent, Theme theme, AnalysisDesk desk) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL);
        this.theme = theme;
        this.desk = desk;
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        draw = new Later(this, REST, this::ask);
        addListener(SWT.Paint, event -> paint(new Draw(theme, event.gc)));
        addListener(SWT.Resize, event -> {
            bars();
            draw.soon();
        });
        for (ScrollBar bar : List.of(getHorizontalBar(), getVerticalBar())) {
            bar.setVisible(false);
            bar.addListener(SWT.Selection, event -> redraw());
        }
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.KeyDown, this::onKey);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.MouseDown, event -> {
            setFocus();
            at(event).forEach(chosen);
        });
        addListener(SWT.MouseDoubleClick, event -> at(event).forEach(opened));
        Registration looks = theme.onChange(draw::soon);
        addListener(SWT.Dispose, event -> {
            looks.close();
            forget();
        });
        Access.name(this, () -> outcome == null ? "" : messages.get("chart.name", outcome.chart().caption()));
    }

    /** Hears that a part was clicked on. */
    void onChoose(Consumer<Spot> consumer) {
        chosen = consumer;
    }

    /** Hears a double click on a part, or Enter. */
    void onOpen(Consumer<Spot> consumer) {
        opened = consumer;
    }

    /** Shows the chart of other figures. */
    void show(Outcome figures) {
        outcome = figures;
        ask();
    }

    /** Mutes what is shown: new figures are being worked out. */
    void setStale(boolean old) {
        stale = old;
        redraw();
    }

    /** Puts a frame around the part of a cell of the table. */
    void point(int inRow, int inColumn) {
        row = inRow;
        column = inColumn;
        redraw();
    }

    /** Whether the chart of the present figures is on the screen. */
    boolean drawn() {
        return picture != null && !stale && trouble.isEmpty();
    }

    private void ask() {
        draw.cancel();
        Rectangle area = getClientArea();
        if (outcome == null || area.width <= 0 || area.height <= 0 || !isVisible()) {
            return;
        }
        int mine = ++asked;
        int dots = getMonitor().getZoom();
        double zoom = theme.px(100) / WHOLE;
        int width = (int) Math.round(Math.max(area.width, NARROWEST * zoom) * dots / WHOLE);
        Look look = new Look(width, zoom * dots / WHOLE, rgb(Token.SURFACE), rgb(Token.INK), rgb(Token.MUTED),
                rgb(Token.LINE), theme.dark());
        desk.draw(outcome, look, drawn -> {
            if (mine == asked && !isDisposed()) {
                take(drawn, dots);
            }
        }, problem -> {
            if (mine == asked && !isDisposed()) {
                trouble = problem.text();
                forget();
                bars();
            }
        });
    }

    private int rgb(Token token) {
        RGB rgb = theme.color(token).getRGB();
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }

    private void take(Picture drawn, int dots) {
        forget();
        picture = drawn;
        density = dots;
        trouble = "";
        stale = false;
        ImageData data = new ImageData(drawn.width(), drawn.height(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < drawn.height(); y++) {
            data.setPixels(0, y, drawn.width(), masked(drawn, y), 0);
        }
        image = new Image(getDisplay(), data);
        bars();
    }

    private static int[] masked(Picture drawn, int y) {
        int[] line = new int[drawn.width()];
        for (int x = 0; x < line.length; x++) {
            line[x] = drawn.pixels()[y * line.length + x] & 0xFFFFFF;
        }
        return line;
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
        picture = null;
    }

    private Point size() {
        return picture == null ? new Point(0, 0) : new Point(points(picture.width()), points(picture.height()));
    }

    private int points(int dots) {
        return (int) Math.round(dots * WHOLE / density);
    }

    private void bars() {
        Rectangle area = getClientArea();
        set(getHorizontalBar(), size().x, area.width);
        set(getVerticalBar(), size().y, area.height);
        redraw();
    }

    private void set(ScrollBar bar, int all, int seen) {
        bar.setVisible(all > seen);
        bar.setValues(Math.max(0, Math.min(bar.getSelection(), all - seen)), 0, Math.max(1, all),
                Math.max(1, Math.min(all, seen)), theme.px(SCROLLED), Math.max(1, seen));
    }

    private void onKey(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scroll(getVerticalBar(), theme.px(SCROLLED));
            case SWT.ARROW_UP -> scroll(getVerticalBar(), -theme.px(SCROLLED));
            case SWT.ARROW_RIGHT -> scroll(getHorizontalBar(), theme.px(SCROLLED));
            case SWT.ARROW_LEFT -> scroll(getHorizontalBar(), -theme.px(SCROLLED));
            case SWT.PAGE_DOWN -> scroll(getVerticalBar(), getClientArea().height);
            case SWT.PAGE_UP -> scroll(getVerticalBar(), -getClientArea().height);
            case SWT.CR, SWT.KEYPAD_CR -> spots().stream().filter(s -> s.row() == row && s.column() == column)
                    .findFirst().ifPresent(opened);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void scroll(ScrollBar bar, int by) {
        bar.setSelection(bar.getSelection() + by);
        redraw();
    }

    private List<Spot> spots() {
        return picture == null ? List.of() : picture.spots();
    }

    /** What was drawn last lies on top. */
    private List<Spot> at(Event event) {
        int x = (int) ((event.x + getHorizontalBar().getSelection()) * density / WHOLE);
        int y = (int) ((event.y + getVerticalBar().getSelection()) * density / WHOLE);
        List<Spot> found = new ArrayList<>();
        for (Spot spot : spots()) {
            if (spot.holds(x, y, theme.px(NEAR) * density / WHOLE)) {
                found.clear();
                found.add(spot);
            }
        }
        return found;
    }

    private void paint(Draw on) {
        Rectangle area = getClientArea();
        on.fill(area, Token.SURFACE);
        if (!trouble.isEmpty()) {
            on.text(trouble, new Rectangle(theme.px(12), theme.px(8), area.width - theme.px(24), theme.rowHeight()),
                    Token.DANGER, Type.NORMAL);
        } else if (image != null) {
            int x = -getHorizontalBar().getSelection();
            int y = -getVerticalBar().getSelection();
            on.gc().setAlpha(stale ? 110 : 255);
            on.gc().drawImage(image, 0, 0, picture.width(), picture.height(), x, y, size().x, size().y);
            on.gc().setAlpha(255);
            for (Spot spot : spots()) {
                if (spot.row() == row && spot.column() == column) {
                    mark(on, spot, x, y);
                }
            }
        }
        if (isFocusControl()) {
            on.focusRing(area);
        }
    }

    /** A frame around the part, or a stroke along the line that it is. */
    private void mark(Draw on, Spot spot, int x, int y) {
        int left = x + points(spot.x());
        int top = y + points(spot.y());
        int right = left + points(spot.width());
        int bottom = top + points(spot.height());
        if (spot.form() == Form.WHOLE) {
            int gap = theme.px(2);
            on.focusRing(new Rectangle(left - gap, top - gap, right - left + 2 * gap, bottom - top + 2 * gap));
        } else {
            on.gc().setForeground(theme.color(Token.ACCENT));
            on.gc().setLineWidth(theme.px(2));
            on.gc().drawLine(left, spot.form() == Form.FALLING ? top : bottom, right,
                    spot.form() == Form.FALLING ? bottom : top);
            on.gc().setLineWidth(1);
        }
    }
}
