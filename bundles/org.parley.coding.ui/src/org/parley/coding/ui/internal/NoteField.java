// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Later;

/** A field of a few lines that stores itself 400 ms after the last key. Tab leaves it. */
final class NoteField {

    private static final int REST = 400;
    private static final int SETTLED = 60;
    private static final int MARGIN = 8;
    private static final int LINES = 3;
    private static final int LONGEST = 32_000;

    private final Text text;
    private final Later later;
    private final Later reveal;
    private final Consumer<String> store;
    private String stored;

    NoteField(Composite parent, Theme theme, String name, String words, Consumer<String> store,
            Runnable left) {
        this.store = store;
        this.stored = words;
        text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        text.setTextLimit(LONGEST);
        text.setText(words);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = LINES * theme.lineHeight() + theme.px(4);
        data.widthHint = 10;
        text.setLayoutData(data);
        Access.name(text, () -> name);
        later = new Later(text, REST, this::keep);
        reveal = new Later(text, SETTLED, this::reveal);
        text.addListener(SWT.Modify, event -> later.soon());
        text.addListener(SWT.FocusOut, event -> {
            later.now();
            left.run();
        });
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
    }

    private void keep() {
        if (!text.getText().equals(stored)) {
            stored = text.getText();
            store.accept(stored);
        }
    }

    /** Stores now what has not been stored yet. */
    void store() {
        if (!text.isDisposed()) {
            later.now();
        }
    }

    boolean beingWritten() {
        return !text.isDisposed() && text.isFocusControl();
    }

    boolean setFocus() {
        if (text.isDisposed()) {
            return false;
        }
        text.setSelection(text.getCharCount());
        boolean focused = text.setFocus();
        reveal.soon();
        return focused;
    }

    /** Scrolls to the field: one that was made just now gets its place only after the next rounds of the platform. */
    private void reveal() {
        int bottom = text.getSize().y;
        for (Control at = text; at.getParent() != null; at = at.getParent()) {
            if (at.getParent() instanceof ScrolledComposite scrolled) {
                int height = scrolled.getClientArea().height;
                Point origin = scrolled.getOrigin();
                if (bottom > origin.y + height || bottom - text.getSize().y < origin.y) {
                    scrolled.setOrigin(origin.x, Math.max(0, bottom + MARGIN - height));
                }
                return;
            }
            bottom += at.getLocation().y;
        }
    }
}
