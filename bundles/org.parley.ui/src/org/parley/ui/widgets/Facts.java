// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Facts as label and value, two columns; values wrap. A fact may open something (Enter, double click). */
public final class Facts extends OwnDrawn {

    /** One fact; {@code open} is null when there is nothing behind it. */
    public record Fact(String label, String value, Icon icon, Icons.Tone tone, Runnable open) {

        /** Makes a fact. */
        public Fact {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(icon, "icon");
            Objects.requireNonNull(tone, "tone");
        }

        /** Returns a plain fact. */
        public static Fact of(String label, String value) {
            return new Fact(label, value, Icon.NONE, Icons.Tone.PLAIN, null);
        }
    }

    private final int labelWidth;
    private final List<Rectangle> places = new ArrayList<>();
    private List<Fact> facts = List.of();
    private int cursor;

    /**
     * Makes an empty one.
     *
     * @param labelWidth width of the left column at the reference size; 0 puts values to the right end (figures)
     */
    public Facts(Composite parent, Theme theme, Token ground, int labelWidth) {
        super(parent, SWT.NONE, theme, ground);
        this.labelWidth = labelWidth;
        addListener(SWT.MouseDown, event -> {
            setFocus();
            cursor = Math.max(0, at(event.y));
            redraw();
        });
        addListener(SWT.MouseDoubleClick, event -> openCursor());
        addListener(SWT.KeyDown, this::onKey);
        Access.children(this, () -> "", new Access.Children(ACC.ROLE_LIST, ACC.ROLE_LISTITEM, () -> facts.size(),
                i -> facts.get(i).label() + ": " + facts.get(i).value(),
                i -> i < places.size() ? places.get(i) : new Rectangle(0, 0, 0, 0), () -> cursor));
    }

    /** Shows these facts. */
    public void set(List<Fact> shown) {
        facts = List.copyOf(shown);
        cursor = 0;
        requestLayout();
        redraw();
    }

    private void onKey(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> cursor = Math.min(facts.size() - 1, cursor + 1);
            case SWT.ARROW_UP -> cursor = Math.max(0, cursor - 1);
            case SWT.CR, SWT.KEYPAD_CR -> openCursor();
            default -> {
                return;
            }
        }
        event.doit = false;
        Access.moved(this, cursor);
        redraw();
    }

    private void openCursor() {
        if (cursor < facts.size() && facts.get(cursor).open() != null) {
            facts.get(cursor).open().run();
        }
    }

    private int at(int y) {
        for (int i = 0; i < places.size(); i++) {
            if (y < places.get(i).y + places.get(i).height) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean setFocus() {
        return facts.stream().anyMatch(fact -> fact.open() != null) && super.setFocus();
    }

    private int valueX(Fact fact, int width) {
        return fact.label().isEmpty() ? 0 : Math.min(theme().px(labelWidth), width * 2 / 5);
    }

    private int labelRoom(int width) {
        return labelWidth == 0 ? width * 3 / 4 : Math.min(theme().px(labelWidth), width * 2 / 5) - theme().px(6);
    }

    private TextLayout layout(Fact fact, int width) {
        TextLayout layout = new TextLayout(getDisplay());
        layout.setFont(theme().font(Type.NORMAL));
        layout.setText(fact.value());
        int icon = fact.icon() == Icon.NONE ? 0 : theme().iconSize() + theme().px(4);
        layout.setWidth(Math.max(theme().px(40), width - valueX(fact, width) - icon));
        layout.setAlignment(labelWidth == 0 && icon == 0 ? SWT.RIGHT : SWT.LEFT);
        return layout;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? theme().px(260) : widthHint;
        int height = 0;
        for (Fact fact : facts) {
            TextLayout layout = layout(fact, width);
            height += layout.getBounds().height + theme().px(3);
            layout.dispose();
        }
        return new Point(width, height);
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        places.clear();
        GC gc = draw.gc();
        int y = 0;
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            TextLayout layout = layout(fact, area.width);
            int height = layout.getBounds().height + theme().px(3);
            places.add(new Rectangle(0, y, area.width, height));
            draw.text(fact.label(), new Rectangle(0, y, labelRoom(area.width), theme().lineHeight()),
                    Token.MUTED, Type.NORMAL);
            int x = valueX(fact, area.width);
            if (fact.icon() != Icon.NONE) {
                x = draw.icon(fact.icon(), fact.tone(),
                        new Rectangle(x, y, theme().iconSize(), theme().lineHeight())) + theme().px(4);
            }
            gc.setForeground(theme().color(ink(fact)));
            layout.draw(gc, x, y);
            layout.dispose();
            if (isFocusControl() && i == cursor) {
                draw.focusRing(places.get(i));
            }
            y += height;
        }
    }

    private static Token ink(Fact fact) {
        return switch (fact.tone()) {
            case OK -> Token.OK;
            case WARN -> Token.WARN;
            case DANGER -> Token.DANGER;
            case ACCENT -> Token.ACCENT;
            case PLAIN -> Token.INK;
        };
    }
}
