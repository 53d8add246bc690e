// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * A list of painted rows, in groups, of mixed heights: queue, evidence, timeline, audiences. Paints visible rows only.
 * Arrows or J and K move, Shift extends, Enter opens; selection is kept by id when rows change.
 */
public final class RowList<T> extends OwnDrawn {

    private static final Messages TEXTS = Messages.of(RowList.class);
    private static final int REST = 120;

    private final Function<T, String> idOf;
    private final RowStyle<T> style;
    private final Later told;
    private List<RowGroup<T>> groups = List.of();
    private RowLayout<T> layout;
    private Set<String> selected = new LinkedHashSet<>();
    private int cursor = -1;
    private int anchor = -1;
    private int hover = -1;
    private int scroll;
    private boolean hairlines;
    private boolean alwaysActive;
    private Consumer<List<T>> selection = rows -> { };
    private Consumer<T> open = row -> { };

    /**
     * Makes an empty list.
     *
     * @param style SWT.SINGLE or SWT.MULTI
     */
    public RowList(Composite parent, int style, Theme theme, Token ground, Function<T, String> idOf,
            RowStyle<T> rowStyle) {
        super(parent, SWT.V_SCROLL | style & ~(SWT.SINGLE | SWT.MULTI), theme, ground);
        this.idOf = idOf;
        this.style = rowStyle;
        boolean multi = (style & SWT.MULTI) != 0;
        told = new Later(this, REST, () -> selection.accept(selection()));
        layout = lay();
        getVerticalBar().addListener(SWT.Selection, event -> scrollTo(getVerticalBar().getSelection()));
        addListener(SWT.Resize, event -> scrollTo(scroll));
        addListener(SWT.MouseWheel, this::onWheel);
        addListener(SWT.KeyDown, event -> onKey(event, multi));
        addListener(SWT.MouseDown, event -> onMouse(event, multi));
        addListener(SWT.MouseDoubleClick, event -> openCursor());
        addListener(SWT.MouseMove, event -> hover(layout.at(event.y + scroll)));
        addListener(SWT.MouseExit, event -> hover(-1));
        Access.children(this, () -> cursor < 0 ? "" : spoken(cursor),
                new Access.Children(ACC.ROLE_LIST, ACC.ROLE_LISTITEM, () -> layout.size(), this::spoken,
                        this::place, () -> cursor));
    }

    /** Draws a hairline under every row. */
    public void setHairlines(boolean drawn) {
        hairlines = drawn;
        redraw();
    }

    /** Shows the selection as active though the focus is elsewhere: in a popup whose field keeps it. */
    public void setAlwaysActive(boolean active) {
        alwaysActive = active;
    }

    /** Shows rows without groups. */
    public void setRows(List<T> rows) {
        setGroups(List.of(RowGroup.of("", rows)));
    }

    /** Shows rows in groups; empty groups are left out. Keeps selection and scroll. */
    public void setGroups(List<RowGroup<T>> wanted) {
        String at = cursor >= 0 ? idOf.apply(layout.row(cursor)) : null;
        int before = cursor;
        groups = wanted.stream().filter(group -> !group.rows().isEmpty()).toList();
        layout = lay();
        cursor = at == null ? -1 : layout.indexOf(at);
        anchor = cursor;
        if (selected.removeIf(id -> layout.indexOf(id) < 0)) {
            told.soon();
        }
        if (cursor < 0 && before >= 0 && layout.size() > 0) {
            cursor = Math.min(before, layout.size() - 1);
            anchor = cursor;
        }
        scrollTo(scroll);
    }

    private RowLayout<T> lay() {
        return new RowLayout<>(groups, idOf, row -> style.height(theme(), row), theme().px(24));
    }

    @Override
    void measureChanged() {
        layout = lay();
        scrollTo(scroll);
    }

    /** Hears what is selected, 120 ms after it came to rest. */
    public void onSelect(Consumer<List<T>> consumer) {
        selection = consumer;
    }

    /** Tells at once what is selected, when that is still to be told. */
    public void settle() {
        told.now();
    }

    /** Hears Enter or a double click. */
    public void onOpen(Consumer<T> consumer) {
        open = consumer;
    }

    /** Returns the selected rows in the order of the list. */
    public List<T> selection() {
        return selected.stream().map(layout::indexOf).filter(i -> i >= 0).sorted().map(layout::row).toList();
    }

    /** Selects a row by id, brings it into view and tells the listener at once; an unknown id selects nothing. */
    public void select(String id) {
        int index = layout.indexOf(id);
        if (index < 0) {
            selected.clear();
            redraw();
        } else {
            moveTo(index, false);
        }
        told.cancel();
        selection.accept(selection());
    }

    /** Selects the row after the selected ones, at the end the one before: what comes after an action. */
    public void selectNext() {
        int last = selected.stream().mapToInt(layout::indexOf).max().orElse(-1);
        int next = last + 1 < layout.size() ? last + 1 : last - selected.size();
        if (next >= 0 && next < layout.size()) {
            select(idOf.apply(layout.row(next)));
        }
    }

    private void onKey(Event event, boolean multi) {
        boolean extend = multi && (event.stateMask & SWT.SHIFT) != 0;
        Copying.onKey(event, this::copy);
        if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            if (multi && event.keyCode == 'a' && event.stateMask == SWT.MOD1) {
                for (int i = 0; i < layout.size(); i++) {
                    selected.add(idOf.apply(layout.row(i)));
                }
                changed();
                event.doit = false;
            }
            return;
        }
        int page = Math.max(1, getClientArea().height / Math.max(1, theme().rowHeight()) - 1);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN, 'j' -> moveTo(cursor + 1, extend);
            case SWT.ARROW_UP, 'k' -> moveTo(Math.max(0, cursor - 1), extend);
            case SWT.PAGE_DOWN -> moveTo(cursor + page, extend);
            case SWT.PAGE_UP -> moveTo(Math.max(0, cursor - page), extend);
            case SWT.HOME -> moveTo(0, extend);
            case SWT.END -> moveTo(layout.size() - 1, extend);
            case SWT.CR, SWT.KEYPAD_CR -> openCursor();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    /** Puts the selected rows on the clipboard, or all when none is selected. */
    public void copy(boolean asCsv) {
        List<T> chosen = selection();
        List<T> rows = chosen.isEmpty() ? java.util.stream.IntStream.range(0, layout.size()).mapToObj(layout::row).toList()
                : chosen;
        Copying.rows(getDisplay(), style.heads(), rows.stream().map(style::cells).toList(), asCsv);
    }

    private void onMouse(Event event, boolean multi) {
        setFocus();
        int index = layout.at(event.y + scroll);
        if (index < 0 || event.button == 3 && selected.contains(idOf.apply(layout.row(index)))) {
            return;
        }
        if (multi && (event.stateMask & SWT.MOD1) != 0) {
            String id = idOf.apply(layout.row(index));
            if (!selected.remove(id)) {
                selected.add(id);
            }
            cursor = index;
            anchor = index;
            changed();
        } else {
            moveTo(index, multi && (event.stateMask & SWT.SHIFT) != 0);
        }
    }

    private void moveTo(int wanted, boolean extend) {
        if (layout.size() == 0) {
            return;
        }
        cursor = Math.max(0, Math.min(layout.size() - 1, wanted));
        if (!extend || anchor < 0) {
            anchor = cursor;
        }
        selected = new LinkedHashSet<>();
        for (int i = Math.min(anchor, cursor); i <= Math.max(anchor, cursor); i++) {
            selected.add(idOf.apply(layout.row(i)));
        }
        scrollTo(layout.reveal(cursor, scroll, getClientArea().height));
        changed();
    }

    private void changed() {
        Access.moved(this, cursor);
        redraw();
        told.soon();
    }

    private void openCursor() {
        if (cursor >= 0) {
            told.now();
            open.accept(layout.row(cursor));
        }
    }

    private void hover(int index) {
        if (index != hover) {
            hover = index;
            redraw();
        }
    }

    private void onWheel(Event event) {
        scrollTo(scroll - event.count * theme().px(18));
        event.doit = false;
    }

    private void scrollTo(int wanted) {
        int height = getClientArea().height;
        ScrollBar bar = getVerticalBar();
        scroll = Math.max(0, Math.min(wanted, layout.total() - height));
        bar.setVisible(layout.total() > height);
        bar.setValues(scroll, 0, Math.max(1, layout.total()), Math.max(1, Math.min(height, layout.total())),
                theme().rowHeight(), Math.max(1, height - theme().rowHeight()));
        redraw();
    }

    private String spoken(int index) {
        return TEXTS.get("row.of", style.spoken(layout.row(index)), index + 1, layout.size());
    }

    private Rectangle place(int index) {
        return new Rectangle(0, layout.top(index) - scroll, getClientArea().width, layout.height(index));
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? theme().px(200) : widthHint,
                heightHint == SWT.DEFAULT ? layout.total() : heightHint);
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        for (int i = 0; i < groups.size(); i++) {
            int top = layout.headTop(i) - scroll;
            if (!groups.get(i).title().isEmpty() && top < area.height && top + layout.headHeight() > 0) {
                paintHead(draw, groups.get(i), new Rectangle(0, top, area.width, layout.headHeight()));
            }
        }
        for (int i = layout.firstBelow(scroll); i < layout.size() && layout.top(i) - scroll < area.height; i++) {
            paintRow(draw, i, place(i));
        }
        if (isFocusControl() && (cursor < 0 || layout.size() == 0)) {
            draw.focusRing(area);
        }
    }

    private void paintRow(Draw draw, int index, Rectangle row) {
        boolean on = selected.contains(idOf.apply(layout.row(index)));
        if (on) {
            draw.selection(row, alwaysActive || isFocusControl());
        } else if (index == hover) {
            draw.fill(row, Token.HOVER);
        }
        style.paint(draw, layout.row(index), row, on);
        if (hairlines) {
            draw.line(row.x, row.y + row.height - 1, row.width, Token.LINE);
        }
        if (isFocusControl() && index == cursor && (!on || selected.size() > 1)) {
            draw.focusRing(row);
        }
    }

    private void paintHead(Draw draw, RowGroup<T> group, Rectangle head) {
        draw.fill(head, Token.WINDOW);
        int x = head.x + theme().px(10);
        if (group.icon() != Icon.NONE) {
            x = draw.icon(group.icon(), group.tone(), new Rectangle(x, head.y, 0, head.height)) + theme().px(2);
        }
        Token ink = switch (group.tone()) {
            case DANGER -> Token.DANGER;
            case WARN -> Token.WARN;
            case OK -> Token.OK;
            default -> Token.INK;
        };
        int end = head.x + head.width - theme().px(10);
        draw.text(group.title(), new Rectangle(x, head.y, end - x - theme().px(30), head.height), ink, Type.SMALL_BOLD);
        draw.text(String.valueOf(group.rows().size()),
                new Rectangle(end - theme().px(60), head.y, theme().px(60), head.height),
                ink == Token.INK ? Token.MUTED : ink, Type.SMALL_BOLD, SWT.RIGHT);
    }

    /** Returns the ids of the rows now painted, top to bottom. */
    List<String> painted() {
        List<String> ids = new ArrayList<>();
        for (int i = layout.firstBelow(scroll); i < layout.size()
                && layout.top(i) - scroll < getClientArea().height; i++) {
            ids.add(idOf.apply(layout.row(i)));
        }
        return ids;
    }
}
