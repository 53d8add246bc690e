// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.parley.ui.Keys;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;

/**
 * A popup to find one thing by typing: palette, code picker, hand-over, move-to. The field keeps the focus, arrows move
 * through the rows, Enter takes, Esc leaves. Set it up once, open it as often as wanted.
 */
public final class PickList {

    /** Finds rows for what was typed. */
    @FunctionalInterface
    public interface Source {
        /** Returns the rows, best first; at most the limit. */
        List<PickItem> find(String typed, int limit);
    }

    /** Hears which row was taken. */
    @FunctionalInterface
    public interface Picked {
        /**
         * Takes a row.
         *
         * @param modifiers SWT.SHIFT, SWT.MOD1 or 0, as they were held
         * @return whether the popup closes; otherwise the field is cleared for the next
         */
        boolean take(PickItem item, int modifiers);
    }

    /** Hears a key that is none of the popup's own. */
    @FunctionalInterface
    public interface KeyPressed {
        /**
         * Hears a key.
         *
         * @param accelerator as {@link Keys#of}
         * @param current the row under the cursor, or null
         * @return whether it was used and the popup closes
         */
        boolean press(int accelerator, String typed, PickItem current);
    }

    /** A key and what it does, in the strip at the bottom. */
    public record Hint(String key, String does) {
    }

    private static final int LIMIT = 500;

    private final Shell parent;
    private final Theme theme;
    private int width = 376;
    private int rows = 8;
    private Icon icon = Icon.SEARCH;
    private String message = "";
    private List<Hint> hints = List.of();
    private Source source = (typed, limit) -> List.of();
    private Function<String, List<PickItem>> extras = typed -> List.of();
    private Picked picked = (item, modifiers) -> true;
    private KeyPressed keys = (accelerator, typed, current) -> false;
    private Runnable closed = () -> { };
    private int total = -1;
    private Popup popup;

    /** Prepares a popup over a shell. */
    public PickList(Shell parent, Theme theme) {
        this.parent = parent;
        this.theme = theme;
    }

    /** Returns a source over a fixed list, matched by name, then by its other words. */
    public static Source among(List<PickItem> items) {
        List<PickItem> all = List.copyOf(items);
        return (typed, limit) -> NameMatch.best(typed, all, PickItem::name, PickItem::also, limit);
    }

    /** Sets the width at the reference size, and the most rows seen at once. */
    public PickList size(int pixels, int mostRows) {
        width = pixels;
        rows = mostRows;
        return this;
    }

    /** Sets the picture and the hint of the field. */
    public PickList field(Icon picture, String hint) {
        icon = picture;
        message = hint;
        return this;
    }

    /** Sets where rows come from. */
    public PickList source(Source from) {
        source = from;
        return this;
    }

    /** Shows "2 of 64" beside the field. */
    public PickList outOf(int all) {
        total = all;
        return this;
    }

    /** Sets rows that stand below the others for what was typed: "New code “ca”". */
    public PickList extras(Function<String, List<PickItem>> below) {
        extras = below;
        return this;
    }

    /** Sets the strip of keys at the bottom. */
    public PickList hints(List<Hint> strip) {
        hints = List.copyOf(strip);
        return this;
    }

    /** Hears which row was taken. */
    public PickList onPick(Picked consumer) {
        picked = consumer;
        return this;
    }

    /** Hears other keys: Ctrl+I, Tab, ... */
    public PickList onKey(KeyPressed consumer) {
        keys = consumer;
        return this;
    }

    /** Hears that the popup closed, however. */
    public PickList onClose(Runnable run) {
        closed = run;
        return this;
    }

    /** Builds the popup without showing it, so that it opens at once later. Call it when nothing else is to do. */
    public void prepare() {
        if (popup == null) {
            popup = new Popup();
            popup.create();
        }
    }

    /**
     * Opens 4 px under a place, or above it when there is no room.
     *
     * @param anchor in display coordinates; what lies in it stays visible
     * @param typed what stands in the field already
     */
    public void open(Rectangle anchor, String typed) {
        close();
        Control before = parent.getDisplay().getFocusControl();
        prepare();
        popup.show(anchor, typed, before);
    }

    /** Closes it. */
    public void close() {
        if (isOpen()) {
            popup.close();
        }
    }

    /** Returns whether it is open. */
    public boolean isOpen() {
        return popup != null && popup.isShown();
    }

    /** Returns whether a popup over a window is open: the keys are its own, also those the window still gets. */
    public static boolean hasKeys(Shell window) {
        return Arrays.stream(window.getShells()).anyMatch(shell -> shell.isVisible() && shell.getData() instanceof Popup);
    }

    /** Fills the field with other words. */
    public void type(String typed) {
        if (isOpen()) {
            popup.body.type(typed);
        }
    }

    Control control() {
        return isOpen() ? popup.getShell() : null;
    }

    /** The popup: built once, hidden when it closes. */
    private final class Popup extends PopupDialog {
        private Rectangle anchor = new Rectangle(0, 0, 0, 0);
        private final Listener elsewhere = this::elsewhere;
        private Control before;
        private PickBody body;

        Popup() {
            super(parent, SWT.ON_TOP, true, false, false, false, false, null, null);
        }

        /**
         * Keys that come to anything else while the popup is open belong to its field: who types fast is ahead of the
         * platform, which gives the keyboard later, or not at all when a key was pressed after it was asked.
         */
        private void elsewhere(Event event) {
            if (isShown() && event.widget instanceof Control && event.widget != body.fieldControl()) {
                body.key(event);
                event.doit = false;
                event.type = SWT.None;
            }
        }

        void show(Rectangle at, String typed, Control focusBefore) {
            anchor = at;
            before = focusBefore;
            body.type(typed);
            open();
            body.setFocus();
            parent.getDisplay().removeFilter(SWT.KeyDown, elsewhere);
            parent.getDisplay().addFilter(SWT.KeyDown, elsewhere);
        }

        boolean isShown() {
            return getShell() != null && !getShell().isDisposed() && getShell().isVisible();
        }

        @Override
        public boolean close() {
            if (!isShown()) {
                return true;
            }
            parent.getDisplay().removeFilter(SWT.KeyDown, elsewhere);
            getShell().setVisible(false);
            if (before != null && !before.isDisposed()) {
                before.setFocus();
            }
            closed.run();
            return true;
        }

        @Override
        protected Control createDialogArea(Composite area) {
            body = new PickBody(area, theme, () -> new PickBody.Setup(icon, message, rows, total, hints));
            getShell().setData(this);
            body.addListener(SWT.Dispose, event -> parent.getDisplay().removeFilter(SWT.KeyDown, elsewhere));
            body.onKey(this::onKey);
            body.onTyped(typed -> {
                body.show(source.find(typed, LIMIT), extras.apply(typed));
                fit();
            });
            body.onTake(modifiers -> take(body.current(), modifiers));
            return body;
        }

        @Override
        protected Color getBackground() {
            return theme.color(Token.SURFACE);
        }

        @Override
        protected Color getForeground() {
            return theme.color(Token.INK);
        }

        private void take(PickItem item, int modifiers) {
            if (item == null || !item.refused().isEmpty()) {
                return;
            }
            if (picked.take(item, modifiers)) {
                close();
            } else if (isShown()) {
                body.type("");
            }
        }

        private void onKey(Event event) {
            if (event.keyCode == SWT.ESC) {
                event.doit = false;
                close();
                return;
            }
            boolean plain = (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && event.keyCode != SWT.TAB;
            if (!plain && keys.press(Keys.of(event), body.typed(), body.current())) {
                event.doit = false;
                close();
            }
        }

        private void fit() {
            getShell().setBounds(place(new Point(theme.px(width), body.wantedHeight())));
        }

        private Rectangle place(Point size) {
            Rectangle screen = parent.getMonitor().getClientArea();
            int below = anchor.y + anchor.height + theme.px(4);
            int y = below + size.y <= screen.y + screen.height ? below
                    : Math.max(screen.y, anchor.y - theme.px(4) - size.y);
            int x = Math.max(screen.x, Math.min(anchor.x, screen.x + screen.width - size.x));
            return new Rectangle(x, y, size.x, size.y);
        }

        @Override
        protected void adjustBounds() {
            fit();
        }

        @Override
        protected Control getFocusControl() {
            return body.fieldControl();
        }
    }
}
