// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** The inside of a {@link PickList}: field, rows, detail of the row under the cursor, extra rows, strip of keys. */
final class PickBody extends Composite {

    /** What does not change while it is open. */
    record Setup(Icon icon, String message, int rows, int total, List<PickList.Hint> hints) {
    }

    private static final int DETAIL_LINES = 2;
    private static final Messages TEXTS = Messages.of(PickBody.class);

    private final Theme theme;
    private final Supplier<Setup> setups;
    private final Text field;
    private final RowList<PickItem> list;
    private final RowList<PickItem> extra;
    private List<PickItem> found = List.of();
    private List<PickItem> below = List.of();
    private int cursor;
    private Consumer<String> typed = text -> { };
    private IntConsumer take = modifiers -> { };
    private Consumer<Event> keys = event -> { };
    private boolean detailed;
    /** Set while the widgets go away: SWT then looks for a new focus and would ask a half-disposed child. */
    private boolean gone;

    PickBody(Composite parent, Theme theme, Supplier<Setup> setups) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.setups = setups;
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        setLayoutData(new org.eclipse.swt.layout.GridData(SWT.FILL, SWT.FILL, true, true));
        field = new Text(this, SWT.SINGLE);
        field.setMessage(setup().message());
        theme.style(field, Token.SURFACE, Token.INK, Type.NORMAL);
        Access.name(field, () -> setup().message().isEmpty() ? TEXTS.get("pick.field") : setup().message());
        PickRows rows = new PickRows(field::getText);
        list = rows(rows, 0);
        extra = rows(new PickRows(() -> ""), 1);
        field.addListener(SWT.Modify, event -> {
            cursor = 0;
            typed.accept(field.getText());
        });
        field.addListener(SWT.KeyDown, this::onKey);
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                    || event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false;
            }
        });
        addListener(SWT.Dispose, event -> gone = true);
        addListener(SWT.Resize, event -> place());
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    private Setup setup() {
        return setups.get();
    }

    private RowList<PickItem> rows(PickRows style, int part) {
        RowList<PickItem> made = new RowList<>(this, SWT.SINGLE | SWT.NO_FOCUS, theme, Token.SURFACE, PickItem::id,
                style);
        made.setAlwaysActive(true);
        made.addListener(SWT.MouseUp, event -> {
            made.selection().stream().findFirst().ifPresent(item -> {
                cursor = part == 0 ? found.indexOf(item) : found.size() + below.indexOf(item);
                take.accept(event.stateMask & SWT.MODIFIER_MASK);
            });
        });
        return made;
    }

    void onTyped(Consumer<String> consumer) {
        typed = consumer;
    }

    void onTake(IntConsumer consumer) {
        take = consumer;
    }

    void onKey(Consumer<Event> consumer) {
        keys = consumer;
    }

    void type(String text) {
        boolean same = field.getText().equals(text);
        field.setText(text);
        field.setSelection(text.length());
        if (same) {
            typed.accept(text);
        }
    }

    String typed() {
        return field.getText();
    }

    Control fieldControl() {
        return field;
    }

    PickItem current() {
        return cursor < found.size() ? found.get(cursor)
                : cursor - found.size() < below.size() ? below.get(cursor - found.size()) : null;
    }

    void show(List<PickItem> rows, List<PickItem> extras) {
        found = rows;
        below = extras;
        detailed = found.stream().anyMatch(item -> !item.detail().isEmpty());
        list.setRows(found);
        extra.setRows(below);
        move(cursor);
        place();
    }

    /** Takes a key that was pressed while the keyboard was still somewhere else, as the field would. */
    void key(Event event) {
        onKey(event);
        if (!event.doit || (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            return;
        }
        String text = field.getText();
        if (event.keyCode == SWT.BS && !text.isEmpty()) {
            type(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        } else if (!Character.isISOControl(event.character)) {
            type(text + event.character);
        }
    }

    private void onKey(Event event) {
        int last = found.size() + below.size() - 1;
        if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0) {
            switch (event.keyCode) {
                case SWT.ARROW_DOWN -> move(cursor >= last ? 0 : cursor + 1);
                case SWT.ARROW_UP -> move(cursor <= 0 ? last : cursor - 1);
                case SWT.PAGE_DOWN -> move(cursor + setup().rows());
                case SWT.PAGE_UP -> move(cursor - setup().rows());
                case SWT.CR, SWT.KEYPAD_CR -> take.accept(event.stateMask & SWT.MODIFIER_MASK);
                default -> {
                    keys.accept(event);
                    return;
                }
            }
            event.doit = false;
        } else {
            keys.accept(event);
        }
    }

    private void move(int wanted) {
        cursor = Math.max(0, Math.min(found.size() + below.size() - 1, wanted));
        list.select(cursor < found.size() && !found.isEmpty() ? found.get(cursor).id() : "");
        extra.select(cursor >= found.size() && !below.isEmpty() ? below.get(cursor - found.size()).id() : "");
        redraw();
    }

    private int fieldHeight() {
        return Math.max(theme.px(32), theme.lineHeight() + theme.px(12));
    }

    private int rowHeight() {
        return Math.max(theme.px(28), theme.lineHeight() + theme.px(6));
    }

    private int listHeight() {
        return Math.max(1, Math.min(setup().rows(), found.size())) * rowHeight();
    }

    private int detailHeight() {
        return detailed ? DETAIL_LINES * theme.lineHeight() + theme.px(14) : 0;
    }

    private int hintHeight() {
        return setup().hints().isEmpty() ? 0 : theme.px(26);
    }

    int wantedHeight() {
        return fieldHeight() + listHeight() + detailHeight() + below.size() * rowHeight() + hintHeight()
                + theme.px(4) + 2;
    }

    private void place() {
        int width = getClientArea().width;
        int inset = theme.px(10);
        Point size = field.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int left = inset + theme.iconSize() + theme.px(6);
        field.setBounds(left, (fieldHeight() - size.y) / 2, Math.max(0, width - left - theme.px(96)), size.y);
        list.setVisible(!found.isEmpty());
        list.setBounds(1, fieldHeight() + 1, width - 2, listHeight());
        extra.setVisible(!below.isEmpty());
        extra.setBounds(1, fieldHeight() + 1 + listHeight() + detailHeight() + theme.px(1), width - 2,
                below.size() * rowHeight());
        redraw();
    }

    private void paint(GC gc) {
        Draw draw = new Draw(theme, gc);
        Rectangle area = getClientArea();
        int inset = theme.px(10);
        draw.fill(area, Token.SURFACE);
        draw.icon(setup().icon(), Icons.Tone.PLAIN, new Rectangle(inset, 0, theme.iconSize(), fieldHeight()));
        if (setup().total() >= 0) {
            draw.text(TEXTS.get("pick.count", found.size(), setup().total()),
                    new Rectangle(area.width - theme.px(96), 0, theme.px(86), fieldHeight()), Token.MUTED, Type.SMALL,
                    SWT.RIGHT);
        }
        draw.line(0, fieldHeight(), area.width, Token.LINE);
        int y = fieldHeight() + 1;
        if (found.isEmpty()) {
            draw.text(TEXTS.get("pick.none", field.getText()), new Rectangle(inset, y, area.width - 2 * inset,
                    rowHeight()), Token.MUTED, Type.NORMAL);
        }
        y += listHeight();
        if (detailed) {
            draw.line(0, y, area.width, Token.LINE);
            detail(gc, new Rectangle(inset, y + theme.px(7), area.width - 2 * inset, detailHeight() - theme.px(7)));
            y += detailHeight();
        }
        if (!below.isEmpty()) {
            draw.line(0, y, area.width, Token.LINE);
            y += below.size() * rowHeight() + theme.px(2);
        }
        if (!setup().hints().isEmpty()) {
            hints(draw, new Rectangle(0, y, area.width, area.height - y));
        }
        gc.setForeground(theme.color(Token.EDGE));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }

    private void detail(GC gc, Rectangle area) {
        PickItem item = current();
        if (item != null && !item.detail().isEmpty()) {
            TextLayout layout = new TextLayout(getDisplay());
            layout.setFont(theme.font(Type.SMALL));
            layout.setText(item.detail());
            layout.setWidth(Math.max(1, area.width));
            if (layout.getLineCount() > DETAIL_LINES) {
                String kept = item.detail().substring(0, layout.getLineOffsets()[DETAIL_LINES]).stripTrailing();
                int last = kept.lastIndexOf(' ');
                layout.setText((last < 0 ? kept : kept.substring(0, last)) + "\u2026");
            }
            Rectangle before = gc.getClipping();
            gc.setClipping(area);
            gc.setForeground(theme.color(Token.MUTED));
            layout.draw(gc, area.x, area.y);
            gc.setClipping(before);
            layout.dispose();
        }
    }

    private void hints(Draw draw, Rectangle strip) {
        draw.fill(strip, Token.WINDOW);
        draw.line(0, strip.y, strip.width, Token.LINE);
        int x = theme.px(8);
        for (PickList.Hint hint : setup().hints()) {
            x = draw.keyCap(hint.key(), new Rectangle(x, strip.y, 0, strip.height), Token.MUTED) + theme.px(3);
            x = draw.text(hint.does(), new Rectangle(x, strip.y, Math.max(0, strip.width - x), strip.height),
                    Token.MUTED, Type.SMALL) + theme.px(5);
        }
    }

    @Override
    public boolean setFocus() {
        return !gone && field.setFocus();
    }
}
