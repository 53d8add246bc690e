// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * The row of perspectives, or of tabs of a pane: one is chosen, each may have a badge. Arrows move, Space chooses. Tabs
 * that have no room stand in a menu behind three dots; the chosen one, or the one the keyboard is on, never does.
 */
public final class SwitchBar extends OwnDrawn {

    /** One entry. */
    public record Item(String id, String title, Icon icon, int badge) {

        /** Makes an entry; a badge of 0 is not drawn. */
        public Item {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
        }
    }

    private static final Rectangle NOWHERE = new Rectangle(0, 0, 0, 0);
    private static final int MORE = 28;

    private final boolean tabs;
    private final List<Rectangle> places = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private Rectangle more = NOWHERE;
    private List<Item> items = List.of();
    private int chosen = -1;
    private int cursor;
    private int hover = -1;
    private Consumer<String> listener = id -> { };

    /**
     * Makes the bar.
     *
     * @param tabs true for the tabs of a pane (flat, no icons), false for the perspective switcher
     */
    public SwitchBar(Composite parent, Theme theme, boolean tabs) {
        super(parent, SWT.NONE, theme, Token.WINDOW);
        this.tabs = tabs;
        addListener(SWT.MouseDown, event -> pressed(event.x, event.y));
        addListener(SWT.Resize, event -> redraw());
        addListener(SWT.MouseMove, event -> hover(at(event.x, event.y)));
        addListener(SWT.MouseExit, event -> hover(-1));
        addListener(SWT.KeyDown, this::onKey);
        Access.children(this, () -> items.isEmpty() ? "" : items.get(Math.max(0, chosen)).title(),
                new Access.Children(ACC.ROLE_TABFOLDER, ACC.ROLE_TABITEM, () -> items.size(), this::spoken,
                        i -> i < places.size() ? places.get(i) : NOWHERE, () -> cursor));
    }

    /** Shows these entries; the chosen one stays chosen while its id is among them. */
    public void setItems(List<Item> wanted) {
        if (wanted.equals(items)) {
            return;
        }
        String before = chosen();
        boolean sameSize = wanted.stream().map(Item::title).toList().equals(items.stream().map(Item::title).toList());
        items = List.copyOf(wanted);
        chosen = indexOf(before);
        cursor = Math.max(0, Math.min(cursor, items.size() - 1));
        measure();
        if (!sameSize || isVisible()) {
            requestLayout();
        }
        redraw();
    }

    /** Marks an entry as chosen without telling the listener. */
    public void setChosen(String id) {
        chosen = indexOf(id);
        cursor = Math.max(0, chosen);
        redraw();
    }

    /** Returns the id of the chosen entry, or an empty text. */
    public String chosen() {
        return chosen < 0 ? "" : items.get(chosen).id();
    }

    /** Hears which entry the person chose. */
    public void onChoose(Consumer<String> consumer) {
        listener = consumer;
    }

    private int indexOf(String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private String spoken(int index) {
        Item item = items.get(index);
        return item.badge() > 0 ? item.title() + ", " + item.badge() : item.title();
    }

    private void choose(int index) {
        if (index >= 0 && index < items.size()) {
            chosen = index;
            cursor = index;
            redraw();
            listener.accept(items.get(index).id());
        }
    }

    private void hover(int index) {
        if (index != hover) {
            hover = index;
            redraw();
        }
    }

    private void pressed(int x, int y) {
        place();
        if (more.contains(x, y)) {
            Menu menu = new Menu(this);
            for (int i = 0; i < items.size(); i++) {
                if (places.get(i).isEmpty()) {
                    int index = i;
                    MenuItem item = new MenuItem(menu, SWT.PUSH);
                    item.setText(spoken(i));
                    item.addListener(SWT.Selection, event -> choose(index));
                }
            }
            menu.setLocation(toDisplay(more.x, more.y + more.height));
            menu.addListener(SWT.Hide, event -> getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        } else {
            choose(at(x, y));
        }
    }

    private int at(int x, int y) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    private void onKey(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> move(-1);
            case SWT.ARROW_RIGHT -> move(1);
            case SWT.HOME -> move(-items.size());
            case SWT.END -> move(items.size());
            case ' ', SWT.CR, SWT.KEYPAD_CR -> choose(cursor);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void move(int step) {
        if (!items.isEmpty()) {
            cursor = Math.max(0, Math.min(items.size() - 1, cursor + step));
            Access.moved(this, cursor);
            redraw();
        }
    }

    @Override
    void measureChanged() {
        measure();
        super.measureChanged();
    }

    private int measure() {
        widths.clear();
        GC gc = new GC(this);
        Draw draw = new Draw(theme(), gc);
        for (Item item : items) {
            widths.add(theme().px(tabs ? 26 : 20) + draw.width(item.title(), Type.BOLD)
                    + (tabs || item.icon() == Icon.NONE ? 0 : theme().largeIconSize() + theme().px(6))
                    + (item.badge() > 0 ? draw.badgeWidth(badge(item)) + theme().px(6) : 0));
        }
        gc.dispose();
        place();
        return theme().px(8) + widths.stream().mapToInt(width -> width + gap()).sum();
    }

    private int gap() {
        return theme().px(tabs ? 0 : 4);
    }

    /** Gives each entry its place, as far as there is room. */
    private void place() {
        places.clear();
        items.forEach(item -> places.add(NOWHERE));
        more = NOWHERE;
        int from = theme().px(8);
        int whole = from + widths.stream().mapToInt(width -> width + gap()).sum();
        int room = getClientArea().width;
        boolean all = !tabs || room <= 0 || whole <= room;
        int keep = isFocusControl() ? cursor : chosen;
        // the one that always has a place takes it from the room of the others
        int end = all ? Integer.MAX_VALUE : room - theme().px(MORE) - (keep < 0 ? 0 : widths.get(keep));
        int x = from;
        boolean full = false;
        for (int i = 0; i < items.size(); i++) {
            if (i == keep) {
                x = put(i, x);
                end = all ? end : room - theme().px(MORE);
            } else if (!full && x + widths.get(i) <= end) {
                x = put(i, x);
            } else {
                full = true;
            }
        }
        if (!all) {
            int top = theme().px(3);
            more = new Rectangle(x, top, theme().px(MORE), theme().px(34) - top);
        }
    }

    private int put(int index, int x) {
        int height = theme().px(tabs ? 34 : 40);
        int inset = theme().px(tabs ? 3 : 4);
        places.set(index, new Rectangle(x, inset, widths.get(index), height - (tabs ? inset : 2 * inset)));
        return x + widths.get(index) + gap();
    }

    private static String badge(Item item) {
        return item.badge() > 999 ? "999+" : String.valueOf(item.badge());
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(measure(), theme().px(tabs ? 34 : 40));
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        if (tabs) {
            draw.line(0, area.height - 1, area.width, Token.LINE);
        }
        place();
        for (int i = 0; i < items.size(); i++) {
            if (!places.get(i).isEmpty()) {
                paintItem(draw, items.get(i), places.get(i), i);
            }
        }
        if (!more.isEmpty()) {
            draw.icon(Icon.MORE, Icons.Tone.PLAIN, new Rectangle(more.x + theme().px(6), more.y, 0, more.height));
        }
    }

    private void paintItem(Draw draw, Item item, Rectangle place, int index) {
        boolean on = index == chosen;
        GC gc = draw.gc();
        if (on) {
            draw.gc().setBackground(theme().color(Token.SURFACE));
            gc.fillRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, tabs ? 0 : 4, tabs ? 0 : 4);
            gc.setForeground(theme().color(Token.LINE));
            gc.drawRoundRectangle(place.x, place.y, place.width - 1, place.height - (tabs ? -4 : 1), 4, 4);
            draw.fill(tabs ? new Rectangle(place.x, place.y, place.width, 2)
                    : new Rectangle(place.x + theme().px(8), place.y + place.height - 4,
                            place.width - theme().px(16), 2), Token.ACCENT);
        } else if (index == hover) {
            gc.setBackground(theme().color(Token.HOVER));
            gc.fillRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, 4, 4);
        }
        int x = place.x + theme().px(tabs ? 13 : 10);
        if (!tabs && item.icon() != Icon.NONE) {
            x = draw.largeIcon(item.icon(), Icons.Tone.PLAIN, new Rectangle(x, place.y, 0, place.height))
                    + theme().px(6);
        }
        Rectangle rest = new Rectangle(x, place.y, place.x + place.width - x, place.height);
        int after = draw.text(item.title(), rest, Token.INK, on ? Type.BOLD : Type.NORMAL);
        if (item.badge() > 0) {
            draw.badge(badge(item), new Rectangle(after + theme().px(6), place.y, 0, place.height),
                    Token.SEL_IDLE, Token.INK);
        }
        if (isFocusControl() && index == cursor) {
            draw.focusRing(place);
        }
    }
}
