// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;

/** Looks like a search field and opens the palette: a button in the shape that tells what it does. */
final class PaletteField extends Canvas {

    private final Theme theme;
    private final String hint;
    private final String key;
    private Runnable open = () -> { };

    PaletteField(Composite parent, Theme theme, String hint, String key) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.hint = hint;
        this.key = key;
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> open.run());
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.character == ' ') {
                open.run();
            }
        });
        addListener(SWT.Traverse, event -> event.doit = true);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        setToolTipText(hint + " (" + key + ")");
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = hint;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    void onOpen(Runnable run) {
        open = run;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setForeground(theme.color(isFocusControl() ? Token.ACCENT : Token.EDGE));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        Image icon = theme.image(Icon.SEARCH);
        int x = theme.px(10);
        gc.drawImage(icon, x, (area.height - icon.getBounds().height) / 2);
        gc.setFont(theme.font(Type.KEY));
        Point size = gc.textExtent(key);
        int left = area.width - size.x - theme.px(16);
        int top = (area.height - size.y) / 2 - theme.px(1);
        int from = x + icon.getBounds().width + theme.px(8);
        if (left < from) {
            return; // so narrow that the tool tip has to tell hint and key
        }
        gc.setForeground(theme.color(Token.EDGE));
        gc.drawRoundRectangle(left, top, size.x + theme.px(8), size.y + theme.px(2), 4, 4);
        gc.setForeground(theme.color(Token.MUTED));
        gc.drawText(key, left + theme.px(4), top + theme.px(1), true);
        new Draw(theme, gc).text(hint, new Rectangle(from, 0, Math.max(0, left - theme.px(6) - from), area.height),
                Token.MUTED, Type.NORMAL);
    }
}
