// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * A table of figures in which each cell can be gone to: heads and labels stay while the rest scrolls. Arrows move by a
 * cell, Home and End within the row, with Ctrl to the corners; above the first row stand the heads, where Enter sorts.
 * Enter on a cell opens it. Paints visible cells only.
 */
public final class CellGrid extends OwnDrawn {

    /** A place: row -1 is that of the heads, column -1 that of the labels. */
    public record Place(int row, int column) { }

    private static final Messages TEXTS = Messages.of(CellGrid.class);
    private static final int REST = 120;

    private final Later told;
    private Cells cells;
    private CellPlaces places;
    private Place cursor = new Place(0, 0);
    private int sorted = Integer.MIN_VALUE;
    private boolean down;
    private boolean stale;
    private Consumer<Place> selection = place -> { };
    private Consumer<Place> open = place -> { };
    private IntConsumer sort = column -> { };

    /** Makes an empty grid. */
    public CellGrid(Composite parent, Theme theme) {
        super(parent, SWT.H_SCROLL | SWT.V_SCROLL, theme, Token.SURFACE);
        told = new Later(this, REST, () -> selection.accept(cursor));
        for (ScrollBar bar : List.of(getHorizontalBar(), getVerticalBar())) {
            bar.addListener(SWT.Selection, event -> {
                places.scrollTo(getHorizontalBar().getSelection(), getVerticalBar().getSelection());
                scrolled();
            });
            bar.setVisible(false);
        }
        addListener(SWT.Resize, event -> measure());
        addListener(SWT.KeyDown, this::onKey);
        addListener(SWT.MouseDown, this::onMouse);
        addListener(SWT.MouseDoubleClick, event -> at(event).filter(p -> p.row() >= 0).ifPresent(p -> openCursor()));
        addListener(SWT.MouseMove, event -> at(event).ifPresentOrElse(p -> tip(p), () -> setToolTipText(null)));
        addListener(SWT.MouseVerticalWheel, event -> {
            places.scrollTo(places.scrollX(), places.scrollY() - event.count * theme().px(18));
            scrolled();
            event.doit = false;
        });
        places = new CellPlaces(theme, null, new Rectangle(0, 0, 0, 0));
        Access.children(this, () -> cells == null ? "" : spoken(cursor), new Access.Children(ACC.ROLE_TABLE,
                ACC.ROLE_TABLECELL, () -> cells == null ? 0 : cells.rows() * cells.columns(), i -> spoken(place(i)),
                i -> places.area(place(i)), () -> cursor.row() < 0 || cursor.column() < 0 ? -1
                        : cursor.row() * cells.columns() + cursor.column()));
    }

    private Place place(int index) {
        return new Place(index / cells.columns(), index % cells.columns());
    }

    /** Shows other figures. The place of the keyboard and of the scroll stay as far as there still is one. */
    public void setCells(Cells wanted) {
        cells = wanted;
        cursor = new Place(Math.min(cursor.row(), wanted.rows() - 1), Math.min(cursor.column(), wanted.columns() - 1));
        stale = false;
        measure();
    }

    /** Marks the column that the rows are sorted by, -1 for the labels; {@link Integer#MIN_VALUE} for none. */
    public void setSorted(int column, boolean descending) {
        sorted = column;
        down = descending;
        redraw();
    }

    /** Mutes what is shown: it is old, and new figures are being worked out. */
    public void setStale(boolean old) {
        stale = old;
        redraw();
    }

    /** Hears which place has the keyboard, 120 ms after it came to rest. */
    public void onSelect(Consumer<Place> consumer) {
        selection = consumer;
    }

    /** Hears Enter or a double click on a cell or label. */
    public void onOpen(Consumer<Place> consumer) {
        open = consumer;
    }

    /** Hears that a head was used: the column, -1 for the labels. */
    public void onSort(IntConsumer consumer) {
        sort = consumer;
    }

    /** Returns the place that has the keyboard. */
    public Place cursor() {
        return cursor;
    }

    /** Goes to a place, brings it into view and tells the listener at once. */
    public void select(int row, int column) {
        moveTo(row, column);
        told.now();
    }

    /** Tells at once where the keyboard is, when that is still to be told. */
    public void settle() {
        told.now();
    }

    @Override
    void measureChanged() {
        measure();
    }

    private void measure() {
        int x = places == null ? 0 : places.scrollX();
        int y = places == null ? 0 : places.scrollY();
        places = new CellPlaces(theme(), cells, getClientArea());
        if (cells != null) {
            places.measure(this);
        }
        places.scrollTo(x, y);
        scrolled();
    }

    private void scrolled() {
        Point all = places.content();
        Point view = places.view();
        set(getHorizontalBar(), places.scrollX(), all.x, view.x, theme().px(40));
        set(getVerticalBar(), places.scrollY(), all.y, view.y, places.rowHeight());
        redraw();
    }

    private static void set(ScrollBar bar, int at, int all, int seen, int step) {
        bar.setVisible(all > seen);
        bar.setValues(at, 0, Math.max(1, all), Math.max(1, Math.min(seen, all)), step, Math.max(1, seen - step));
    }

    private void onKey(Event event) {
        if (cells == null) {
            return;
        }
        Copying.onKey(event, this::copy);
        boolean far = (event.stateMask & SWT.MOD1) != 0;
        if ((event.stateMask & SWT.ALT) != 0 || !event.doit) {
            return;
        }
        int page = Math.max(1, places.view().y / places.rowHeight() - 1);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> moveTo(cursor.row() + 1, cursor.column());
            case SWT.ARROW_UP -> moveTo(cursor.row() - 1, cursor.column());
            case SWT.ARROW_RIGHT -> moveTo(cursor.row(), cursor.column() + 1);
            case SWT.ARROW_LEFT -> moveTo(cursor.row(), cursor.column() - 1);
            case SWT.PAGE_DOWN -> moveTo(cursor.row() + page, cursor.column());
            case SWT.PAGE_UP -> moveTo(Math.max(0, cursor.row() - page), cursor.column());
            case SWT.HOME -> moveTo(far ? 0 : cursor.row(), 0);
            case SWT.END -> moveTo(far ? cells.rows() - 1 : cursor.row(), cells.columns() - 1);
            case SWT.CR, SWT.KEYPAD_CR -> openCursor();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void onMouse(Event event) {
        setFocus();
        at(event).ifPresent(place -> {
            moveTo(place.row(), place.column());
            if (place.row() < 0) {
                openCursor();
            }
        });
    }

    private Optional<Place> at(Event event) {
        return cells == null ? Optional.empty() : places.at(event.x, event.y);
    }

    private void moveTo(int row, int column) {
        if (cells == null) {
            return;
        }
        cursor = new Place(Math.max(-1, Math.min(row, cells.rows() - 1)),
                Math.max(-1, Math.min(column, cells.columns() - 1)));
        places.reveal(cursor);
        scrolled();
        Access.moved(this, cursor.row() < 0 || cursor.column() < 0 ? -1
                : cursor.row() * cells.columns() + cursor.column());
        told.soon();
    }

    private void openCursor() {
        told.now();
        if (cells != null && cursor.row() < 0) {
            sort.accept(cursor.column());
        } else if (cells != null && cells.rows() > 0) {
            open.accept(cursor);
        }
    }

    private void tip(Place place) {
        String why = place.row() < 0 ? head(place.column()) : place.column() < 0 ? cells.label(place.row())
                : cells.why(place.row(), place.column());
        String shown = why.isEmpty() ? null : why.replace("&", "&&");
        if (!Objects.equals(shown, getToolTipText())) {
            setToolTipText(shown);
        }
    }

    private String head(int column) {
        return column < 0 ? cells.corner() : cells.group(column).isEmpty() ? cells.head(column)
                : cells.group(column) + ", " + cells.head(column);
    }

    /** "Sweet, women, Members: 12, row 3 of 20". */
    private String spoken(Place place) {
        if (place.row() < 0 || cells.rows() == 0) {
            return TEXTS.get("grid.head", head(place.column()));
        } else if (place.column() < 0) {
            return TEXTS.get("row.of", cells.label(place.row()), place.row() + 1, cells.rows());
        }
        String why = cells.why(place.row(), place.column());
        String cell = TEXTS.get("grid.cell", cells.label(place.row()), head(place.column()),
                cells.text(place.row(), place.column()));
        return TEXTS.get("row.of", why.isEmpty() ? cell : cell + ", " + why, place.row() + 1, cells.rows());
    }

    /** Puts the cell that has the keyboard on the clipboard, or the whole table as CSV. */
    public void copy(boolean asCsv) {
        if (cells == null || cells.rows() == 0) {
            return;
        }
        if (!asCsv) {
            Copying.text(getDisplay(), cursor.row() < 0 ? head(cursor.column()) : cursor.column() < 0
                    ? cells.label(cursor.row()) : cells.text(cursor.row(), cursor.column()));
            return;
        }
        List<String> heads = new ArrayList<>();
        for (int c = -1; c < cells.columns(); c++) {
            heads.add(head(c));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < cells.rows(); r++) {
            List<String> row = new ArrayList<>(List.of(cells.label(r)));
            for (int c = 0; c < cells.columns(); c++) {
                row.add(cells.text(r, c));
            }
            rows.add(row);
        }
        Copying.rows(getDisplay(), heads, rows, true);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? theme().px(320) : widthHint,
                heightHint == SWT.DEFAULT ? theme().px(200) : heightHint);
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        if (cells == null) {
            return;
        }
        for (int r = places.firstRow(); r < cells.rows() && places.area(new Place(r, -1)).y < area.height; r++) {
            row(draw, area, r);
        }
        heads(draw, area);
        if (isFocusControl()) {
            clip(draw, area, cursor);
            draw.focusRing(places.area(cursor));
            draw.gc().setClipping(area);
        }
    }

    private void row(Draw draw, Rectangle area, int row) {
        Rectangle label = places.area(new Place(row, -1));
        Type type = cells.strong(row) ? Type.BOLD : Type.NORMAL;
        if (row == cursor.row()) {
            draw.fill(new Rectangle(0, label.y, area.width, label.height), Token.HOVER);
        }
        for (int c = places.firstColumn(); c < cells.columns(); c++) {
            Place place = new Place(row, c);
            Rectangle cell = places.area(place);
            if (cell.x >= area.width) {
                break;
            }
            clip(draw, area, place);
            if (place.equals(cursor)) {
                draw.selection(cell, isFocusControl());
            }
            draw.text(cells.text(row, c), inset(cell), stale || cells.muted(row, c) ? Token.MUTED : Token.INK, type,
                    cells.words(c) ? SWT.LEFT : SWT.RIGHT);
        }
        draw.gc().setClipping(area);
        if (row == cursor.row() && cursor.column() < 0) {
            draw.selection(label, isFocusControl());
        }
        int in = theme().px(8) + cells.depth(row) * theme().px(14);
        draw.text(cells.label(row), new Rectangle(in, label.y, label.width - in - theme().px(4), label.height),
                stale ? Token.MUTED : Token.INK, type);
        draw.line(0, label.y + label.height - 1, area.width, Token.LINE);
    }

    private void heads(Draw draw, Rectangle area) {
        int height = places.headHeight();
        draw.fill(new Rectangle(0, 0, area.width, height), Token.WINDOW);
        for (int c = places.firstColumn(); c < cells.columns(); c++) {
            Rectangle head = places.area(new Place(-1, c));
            if (head.x >= area.width) {
                break;
            }
            clip(draw, area, new Place(-1, c));
            head(draw, head, cells.head(c), c);
            if (places.grouped() && (c == 0 || c == places.firstColumn() || !cells.group(c).equals(cells.group(c - 1)))) {
                Rectangle over = places.groupArea(c);
                draw.gc().setClipping(places.labelWidth(), 0, area.width, height);
                draw.text(cells.group(c), inset(over), Token.INK, Type.SMALL_BOLD);
            }
        }
        draw.gc().setClipping(area);
        head(draw, places.area(new Place(-1, -1)), cells.corner(), -1);
        draw.line(0, height - 1, area.width, Token.LINE);
        draw.fill(new Rectangle(places.labelWidth() - 1, 0, 1, area.height), Token.LINE);
    }

    private void head(Draw draw, Rectangle head, String words, int column) {
        boolean here = cursor.row() < 0 && cursor.column() == column;
        if (here) {
            draw.selection(head, isFocusControl());
        }
        String shown = column != sorted ? words : TEXTS.get(down ? "grid.down" : "grid.up", words);
        draw.text(shown, inset(head), Token.MUTED, Type.SMALL_BOLD, column < 0 || cells.words(column) ? SWT.LEFT : SWT.RIGHT);
    }

    private Rectangle inset(Rectangle cell) {
        int by = theme().px(8);
        return new Rectangle(cell.x + by, cell.y, Math.max(0, cell.width - 2 * by), cell.height);
    }

    /** Keeps what scrolls from standing over heads and labels. */
    private void clip(Draw draw, Rectangle area, Place place) {
        int left = place.column() < 0 ? 0 : places.labelWidth();
        int top = place.row() < 0 ? 0 : places.headHeight();
        draw.gc().setClipping(left, top, Math.max(0, area.width - left), Math.max(0, area.height - top));
    }
}
