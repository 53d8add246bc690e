// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.widgets.Draw;

/**
 * The brackets of codings beside a text, with their names. Follows the text as it scrolls. Up and Down walk the codings
 * in the order of the text, Esc goes back to it.
 */
public final class BracketLane extends Canvas {

    /** Where the lane stands. */
    public enum Side {
        /** Left of the text, without names. */
        LEFT,
        /** Right of the text, with names. */
        RIGHT
    }

    /** A coding whose ends were dragged. */
    @FunctionalInterface
    public interface Reshape {
        /** Asks for a new range, snapped to words unless Alt was held. */
        void reshape(Mark mark, TextRange range);
    }

    private final Theme theme;
    private final TextPane pane;
    private final Side side;
    private final LanePaint paint;
    private final Map<String, LaneGeometry> known = new HashMap<>();
    private Map<String, List<Mark>> marks = Map.of();
    private List<Mark> inOrder = List.of();
    private List<LanePaint.Shown> shown = List.of();
    private boolean names = true;
    private int width = 212;
    private int narrow = 92;
    private String focused = "";
    private LanePaint.Shown dragged;
    private boolean draggedTop;
    private Consumer<Mark> choose = mark -> { };
    private Consumer<Mark> open = mark -> { };
    private Consumer<Mark> hover = mark -> { };
    private Reshape reshape = (mark, range) -> { };

    BracketLane(Composite parent, Theme theme, TextPane pane, Side side) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.pane = pane;
        this.side = side;
        paint = new LanePaint(theme, side == Side.LEFT);
        theme.style(this, Token.SURFACE, Token.INK, org.parley.ui.theme.Type.NORMAL);
        addListener(SWT.Paint, event -> onPaint(event));
        addListener(SWT.MouseMove, this::onMove);
        addListener(SWT.MouseExit, event -> heat(focused));
        addListener(SWT.MouseDown, this::onDown);
        addListener(SWT.MouseUp, this::onUp);
        addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(hit -> open.accept(hit.mark())));
        addListener(SWT.MouseWheel, event -> {
            pane.text().setTopPixel(pane.text().getTopPixel() - event.count * theme.px(18));
            event.doit = false;
        });
        addListener(SWT.KeyDown, this::onKey);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        LaneAccess.install(this, () -> inOrder, this::focusedIndex, this::placeOf);
    }

    void setMarks(Map<String, List<Mark>> byBlock) {
        marks = byBlock;
        inOrder = pane.map().places().stream()
                .flatMap(place -> byBlock.getOrDefault(place.block().id(), List.of()).stream()
                        .sorted(Comparator.comparingInt((Mark mark) -> mark.range().start())
                                .thenComparing(mark -> -mark.range().end())))
                .toList();
        if (inOrder.stream().noneMatch(mark -> mark.id().equals(focused))) {
            focused = "";
        }
        forget();
    }

    void forget() {
        known.clear();
        redraw();
    }

    /** Shows or hides the names; hidden, the lane is as narrow as its brackets. */
    public void setNames(boolean wanted) {
        names = wanted;
        getParent().layout();
        redraw();
    }

    /** Sets the width with names at the reference size, 120 to 320. */
    public void setWidth(int wanted) {
        width = Math.max(120, Math.min(320, wanted));
        getParent().layout();
    }

    /** Sets the width without names at the reference size, 24 to 92: each bracket beside another takes 12. */
    void setNarrow(int wanted) {
        narrow = Math.max(24, Math.min(92, wanted));
    }

    int laneWidth() {
        return side == Side.RIGHT && names ? theme.px(width) : theme.px(narrow);
    }

    /** Hears which coding was chosen by a click, or by Up and Down. */
    public void onChoose(Consumer<Mark> consumer) {
        choose = consumer;
    }

    /** Hears a double click or Enter: all places of this code. */
    public void onOpen(Consumer<Mark> consumer) {
        open = consumer;
    }

    /** Hears which coding the pointer is over; null when over none. */
    public void onHover(Consumer<Mark> consumer) {
        hover = consumer;
    }

    /** Hears that an end of a bracket was dragged. */
    public void onReshape(Reshape consumer) {
        reshape = consumer;
    }

    /** Gives the focus within the lane to a coding and makes it hot, without telling the listener. */
    public void focus(String markId) {
        focused = markId;
        heat(markId);
    }

    /** Returns the coding that has the focus within the lane, or null. */
    public Mark focused() {
        int index = focusedIndex();
        return index < 0 ? null : inOrder.get(index);
    }

    private int focusedIndex() {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).id().equals(focused)) {
                return i;
            }
        }
        return -1;
    }

    private void heat(String id) {
        pane.setHot(id);
        redraw();
    }

    /** Goes to the next coding in the order of the text, or the one before, from the caret when none has the focus. */
    public void step(int by) {
        if (inOrder.isEmpty()) {
            return;
        }
        int index = focusedIndex();
        int wanted = index >= 0 ? index + by : 0;
        Mark mark = inOrder.get(Math.max(0, Math.min(inOrder.size() - 1, wanted)));
        focused = mark.id();
        heat(focused);
        pane.map().offsets(mark.range()).ifPresent(at -> {
            StyledText text = pane.text();
            int y = text.getLocationAtOffset(at[0]).y;
            if (y < 0 || y > text.getClientArea().height - text.getLineHeight()) {
                text.setTopPixel(text.getTopPixel() + y - text.getClientArea().height / 3);
            }
        });
        getAccessible().setFocus(inOrder.indexOf(mark));
        choose.accept(mark);
    }

    private void onKey(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_UP -> step(-1);
            case SWT.ESC -> pane.text().setFocus();
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (focused() != null) {
                    open.accept(focused());
                }
            }
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private java.util.Optional<LanePaint.Shown> at(Event event) {
        return shown.stream().filter(one -> one.contains(event.x, event.y)).findFirst();
    }

    private void onMove(Event event) {
        if (dragged != null) {
            return;
        }
        java.util.Optional<LanePaint.Shown> hit = at(event);
        boolean edge = hit.isPresent() && hit.get().mark() != null && hit.get().edge(event.x, event.y) != 0;
        setCursor(getDisplay().getSystemCursor(edge ? SWT.CURSOR_SIZENS
                : hit.isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW));
        Mark over = hit.map(LanePaint.Shown::mark).orElse(null);
        String id = over == null ? focused : over.id();
        if (!id.equals(pane.hot())) {
            heat(id);
            setToolTipText(over == null ? null : over.spoken());
            hover.accept(over);
        }
    }

    private void onDown(Event event) {
        setFocus();
        at(event).ifPresent(hit -> {
            if (hit.mark() == null) {
                listHidden(hit);
                return;
            }
            int edge = hit.edge(event.x, event.y);
            if (edge != 0) {
                dragged = hit;
                draggedTop = edge < 0;
            }
            focused = hit.mark().id();
            heat(focused);
            choose.accept(hit.mark());
        });
    }

    private void onUp(Event event) {
        if (dragged == null) {
            return;
        }
        LanePaint.Shown from = dragged;
        dragged = null;
        if (Math.abs(event.y - (draggedTop ? from.bracket().y : from.bracket().y + from.bracket().height)) > 4) {
            org.eclipse.swt.graphics.Point point = getDisplay().map(this, pane.text(), event.x, event.y);
            int offset = Dragging.offset(pane.text(), point);
            TextRange range = Dragging.range(pane.map(), from.mark(), draggedTop, offset,
                    (event.stateMask & SWT.ALT) == 0);
            if (!range.equals(from.mark().range())) {
                reshape.reshape(from.mark(), range);
            }
        }
    }

    private void listHidden(LanePaint.Shown hit) {
        Menu menu = new Menu(this);
        for (Mark mark : hit.hidden()) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(mark.label());
            item.addListener(SWT.Selection, event -> {
                focused = mark.id();
                heat(focused);
                choose.accept(mark);
            });
        }
        menu.setVisible(true);
    }

    private Rectangle placeOf(int index) {
        String id = inOrder.get(index).id();
        return shown.stream().filter(one -> one.mark() != null && one.mark().id().equals(id))
                .map(LanePaint.Shown::bracket).findFirst().orElse(new Rectangle(0, 0, 0, 0));
    }

    private void onPaint(Event event) {
        Rectangle area = getClientArea();
        Draw draw = new Draw(theme, event.gc);
        draw.fill(area, Token.SURFACE);
        draw.fill(new Rectangle(side == Side.RIGHT ? 0 : area.width - 1, 0, 1, area.height), Token.LINE);
        shown = paint.paint(draw, area, visible(area.height), pane.hot(), names && side == Side.RIGHT,
                pane.text().getLineHeight() + pane.text().getLineSpacing());
        if (isFocusControl()) {
            draw.focusRing(area);
        }
    }

    /** Returns the blocks in view with the pixel their words start at, and the lanes of their brackets. */
    private List<LanePaint.Block> visible(int height) {
        StyledText text = pane.text();
        DocumentMap map = pane.map();
        List<LanePaint.Block> blocks = new ArrayList<>();
        if (map.places().isEmpty() || map.document().length() != text.getCharCount()) {
            return blocks;
        }
        for (int i = map.indexAt(PaneStyles.topOffset(text)); i < map.places().size(); i++) {
            DocumentMap.Place place = map.places().get(i);
            int top = text.getLocationAtOffset(place.start()).y;
            if (top > height) {
                break;
            }
            List<Mark> here = marks.getOrDefault(place.block().id(), List.of());
            if (!here.isEmpty()) {
                blocks.add(new LanePaint.Block(top, geometry(place, here, top)));
            }
        }
        return blocks;
    }

    private LaneGeometry geometry(DocumentMap.Place place, List<Mark> here, int top) {
        StyledText text = pane.text();
        int height = text.getLocationAtOffset(place.end()).y - top;
        LaneGeometry before = known.get(place.block().id());
        if (before != null && before.height() == height) {
            return before;
        }
        LaneGeometry now = LaneGeometry.of(here,
                offset -> text.getLocationAtOffset(Math.min(place.end(), place.start() + offset)).y - top,
                text.getLineHeight(), height);
        known.put(place.block().id(), now);
        return now;
    }
}
