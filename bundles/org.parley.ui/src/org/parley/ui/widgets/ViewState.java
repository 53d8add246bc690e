// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.parley.core.Messages;
import org.parley.ui.Choice;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * Holds the content of a view and shows, in its place, what every view says the same way when it is empty, filtered to
 * nothing, done, failed, or still reading.
 */
public final class ViewState extends Composite {

    private static final Messages TEXTS = Messages.of(ViewState.class);
    private static final int BAR_AFTER = 100;
    private static final int WORDS_AFTER = 1000;

    private final Theme theme;
    private final StackLayout stack = new StackLayout();
    private final Control content;
    private Composite card;
    private State shown;
    private LoadingBar bar;
    private int loading;
    /** Set while the widgets go away: SWT then looks for a new focus and would ask a half-disposed child. */
    private boolean gone;

    /**
     * Makes the holder with its content.
     *
     * @param make makes the content in the given parent
     */
    public ViewState(Composite parent, Theme theme, Function<Composite, ? extends Control> make) {
        super(parent, SWT.NONE);
        this.theme = theme;
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        setLayout(stack);
        content = make.apply(this);
        stack.topControl = content;
        addListener(SWT.Dispose, event -> gone = true);
    }

    /** Shows the content. */
    public void ready() {
        endLoading();
        shown = null;
        show(content);
    }

    /** Shows a state instead of the content. */
    public void show(State state) {
        endLoading();
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        Composite old = card;
        card = new StateCard(this, theme, state);
        show(card);
        if (old != null) {
            old.dispose();
        }
    }

    /**
     * Tells that new content is being read: nothing for 100 ms, then a bar over the old content, words after a second.
     *
     * @param words what is read, for example "Reading 41,000 posts…"
     */
    public void loading(String words) {
        endLoading();
        int mine = ++loading;
        getDisplay().timerExec(BAR_AFTER, () -> {
            if (mine == loading && !isDisposed()) {
                bar = new LoadingBar(this, theme, words);
                bar.moveAbove(null);
                bar.place();
            }
        });
    }

    private void endLoading() {
        loading++;
        if (bar != null) {
            bar.dispose();
            bar = null;
        }
    }

    private void show(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            layout();
        }
    }

    /** Returns whether the content is shown. */
    public boolean isReady() {
        return stack.topControl == content;
    }

    @Override
    public boolean setFocus() {
        return !gone && stack.topControl != null && !stack.topControl.isDisposed() && stack.topControl.setFocus();
    }

    /** A bar of 2 px on top of the old content; after a second also the words. */
    private static final class LoadingBar extends OwnDrawn {
        private final String words;
        private final long since = System.nanoTime();

        LoadingBar(Composite parent, Theme theme, String words) {
            super(parent, SWT.NO_FOCUS, theme, Token.SURFACE);
            this.words = words;
            tick();
        }

        private long millis() {
            return (System.nanoTime() - since) / 1_000_000;
        }

        private void tick() {
            getDisplay().timerExec(theme().reducedMotion() ? WORDS_AFTER : 40, () -> {
                if (!isDisposed()) {
                    place();
                    redraw();
                    tick();
                }
            });
        }

        void place() {
            boolean wordy = millis() > WORDS_AFTER;
            setBounds(0, 0, getParent().getClientArea().width, wordy ? theme().px(24) : 2);
        }

        @Override
        void paint(Draw draw, Rectangle area) {
            int piece = area.width / 4;
            int x = theme().reducedMotion() ? 0 : (int) (millis() / 3 % (area.width + piece)) - piece;
            draw.fill(new Rectangle(x, 0, theme().reducedMotion() ? area.width : piece, 2), Token.ACCENT);
            if (area.height > 2) {
                draw.text(TEXTS.get("state.seconds", words, (millis() + BAR_AFTER) / 1000),
                        new Rectangle(theme().px(12), 2, area.width, area.height - 2), Token.MUTED, Type.SMALL);
            }
        }
    }

    /** The sentence with its picture and buttons. */
    private static final class StateCard extends Composite {
        private final Theme theme;
        private final State state;
        private final Label text;

        StateCard(Composite parent, Theme theme, State state) {
            super(parent, SWT.DOUBLE_BUFFERED);
            this.theme = theme;
            this.state = state;
            theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
            text = new Label(this, SWT.WRAP);
            text.setText(state.text());
            theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
            for (Choice choice : state.choices()) {
                make(choice);
            }
            addListener(SWT.Paint, event -> paint(event.gc));
            addListener(SWT.Resize, event -> place());
        }

        private void make(Choice choice) {
            Control made;
            if (state.kind() == State.Kind.FILTERED) {
                Link link = new Link(this, SWT.NONE);
                link.setText("<a>" + choice.label() + "</a>");
                theme.style(link, Token.SURFACE, Token.INK, Type.NORMAL);
                made = link;
            } else {
                Button button = new Button(this, SWT.PUSH);
                button.setText(choice.label());
                button.setFont(theme.font(Type.NORMAL));
                button.setBackground(theme.color(Token.SURFACE));
                made = button;
            }
            made.addListener(SWT.Selection, event -> choice.run().run());
        }

        private int left() {
            return theme.px(state.kind() == State.Kind.ERROR ? 28 : 12)
                    + (state.icon() == org.parley.ui.theme.Icon.NONE ? 0 : theme.largeIconSize() + theme.px(8));
        }

        private void place() {
            int left = left();
            int width = Math.min(getClientArea().width - left - theme.px(24), theme.px(440));
            if (width <= 0) {
                return;
            }
            int y = theme.px(24);
            Point size = text.computeSize(width, SWT.DEFAULT);
            text.setBounds(left, y, width, size.y);
            y += size.y + theme.px(10);
            int x = left;
            int rowHeight = 0;
            for (Control control : getChildren()) {
                if (control != text) {
                    Point wanted = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
                    wanted.x += control instanceof Button ? theme.px(12) : 0;
                    if (x > left && x + wanted.x > left + width) {
                        x = left;
                        y += rowHeight + theme.px(8);
                    }
                    control.setBounds(x, y, Math.min(wanted.x, width), wanted.y);
                    x += wanted.x + theme.px(8);
                    rowHeight = wanted.y;
                }
            }
            redraw();
        }

        private void paint(GC gc) {
            Draw draw = new Draw(theme, gc);
            Rectangle words = text.getBounds();
            if (state.kind() == State.Kind.ERROR) {
                int bottom = words.y + words.height;
                for (Control control : getChildren()) {
                    bottom = Math.max(bottom, control.getBounds().y + control.getBounds().height);
                }
                int x = theme.px(12);
                Rectangle card = new Rectangle(x, theme.px(12),
                        words.x + words.width + theme.px(12) - x, bottom - theme.px(12) + theme.px(12));
                gc.setForeground(theme.color(Token.EDGE));
                gc.drawRectangle(card);
                draw.fill(new Rectangle(card.x, card.y, 4, card.height + 1), Token.DANGER);
            }
            int iconX = words.x - theme.largeIconSize() - theme.px(8);
            draw.largeIcon(state.icon(), state.tone(), new Rectangle(iconX, words.y, 0, theme.lineHeight()));
        }

        @Override
        public boolean setFocus() {
            for (Control control : getChildren()) {
                if (control != text) {
                    return control.setFocus();
                }
            }
            return super.setFocus();
        }
    }
}
