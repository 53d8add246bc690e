// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** A filter field: tells what was typed after 60 ms of rest; Esc clears, then leaves; Down goes to the list. */
public final class SearchField extends Composite {

    private static final Messages TEXTS = Messages.of(SearchField.class);
    private static final int WIDTH = 170;
    private static final int REST = 60;

    private final Theme theme;
    private final Text text;
    private final Later later;
    private Consumer<String> listener = typed -> { };
    private Runnable leave = () -> { };
    /** Set while the widgets go away: SWT then looks for a new focus and would ask a half-disposed child. */
    private boolean gone;

    /** Makes the field with a hint ("Filter 284 members"), which is also its name for screen readers. */
    public SearchField(Composite parent, Theme theme, String hint) {
        super(parent, SWT.NONE);
        this.theme = theme;
        setLayout(new Whole());
        theme.style(this, Token.WINDOW, Token.INK, Type.NORMAL);
        text = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE);
        theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        Access.name(text, () -> text.getMessage().isEmpty() ? TEXTS.get("search.message") : text.getMessage());
        later = new Later(text, REST, () -> listener.accept(text.getText()));
        hint(hint);
        addListener(SWT.Dispose, event -> gone = true);
        text.addListener(SWT.Modify, event -> later.soon());
        text.addListener(SWT.DefaultSelection, this::onEnter);
        text.addListener(SWT.KeyDown, this::onKey);
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
            }
        });
    }

    private void onEnter(Event event) {
        later.now();
        if (event.detail == SWT.ICON_CANCEL) {
            clear();
        } else if (event.detail != SWT.ICON_SEARCH) {
            leave.run();
        }
    }

    private void onKey(Event event) {
        if (event.keyCode == SWT.ESC) {
            event.doit = false;
            if (text.getText().isEmpty()) {
                leave.run();
            } else {
                clear();
            }
        } else if (event.keyCode == SWT.ARROW_DOWN) {
            event.doit = false;
            later.now();
            leave.run();
        }
    }

    /** Shows another hint. */
    public void hint(String hint) {
        text.setMessage(hint);
        text.setToolTipText(hint);
    }

    /** Hears what was typed, after a rest. */
    public void onType(Consumer<String> consumer) {
        listener = consumer;
    }

    /** Hears that the person goes on to the list: Down, Enter, or Esc in the empty field. */
    public void onLeave(Runnable run) {
        leave = run;
    }

    /** Empties the field and tells at once. */
    public void clear() {
        set("");
    }

    /** Writes into the field and tells at once. */
    public void set(String typed) {
        text.setText(typed);
        text.setSelection(typed.length());
        later.now();
    }

    /** Returns what stands in the field. */
    public String typed() {
        return text.getText();
    }

    @Override
    public boolean setFocus() {
        if (gone) {
            return false;
        }
        text.selectAll();
        return text.setFocus();
    }

    /** The text fills the field, which is high enough for its font. */
    private final class Whole extends Layout {
        @Override
        protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
            Point wanted = text.computeSize(widthHint, SWT.DEFAULT, flush);
            int least = theme.lineHeight() + theme.px(10);
            // the native field knows how wide it is at the size of text of the system, not at the one chosen here
            int wide = widthHint == SWT.DEFAULT ? Math.max(wanted.x, theme.px(WIDTH)) : wanted.x;
            return new Point(wide, heightHint == SWT.DEFAULT ? Math.max(wanted.y, least) : heightHint);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            text.setBounds(getClientArea());
        }
    }
}
