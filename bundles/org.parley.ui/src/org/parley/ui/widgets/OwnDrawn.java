// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.parley.ui.Registration;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;

/** A canvas that paints itself in theme colours, repaints on changes of theme and focus, and lets Tab leave it. */
abstract class OwnDrawn extends Canvas {

    private final Theme theme;
    private final Token ground;

    OwnDrawn(Composite parent, int style, Theme theme, Token ground) {
        super(parent, style | SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.ground = ground;
        setBackground(theme.color(ground));
        addListener(SWT.Paint, this::onPaint);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, this::onTraverse);
        Registration registration = theme.onChange(() -> {
            setBackground(theme.color(ground));
            measureChanged();
            redraw();
        });
        addListener(SWT.Dispose, event -> registration.close());
    }

    private void onPaint(Event event) {
        Draw draw = new Draw(theme, event.gc);
        Rectangle area = getClientArea();
        draw.fill(area, ground);
        paint(draw, area);
    }

    private void onTraverse(Event event) {
        event.doit = switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_ESCAPE -> true;
            default -> false;
        };
    }

    /** Paints everything; the ground is filled already. */
    abstract void paint(Draw draw, Rectangle area);

    /** Hears that fonts and measures may differ. */
    void measureChanged() {
        requestLayout();
    }

    final Theme theme() {
        return theme;
    }
}
