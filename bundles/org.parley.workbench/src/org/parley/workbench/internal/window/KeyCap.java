// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Draw;

/** A key, drawn as its cap. */
final class KeyCap extends Canvas {

    private final Theme theme;
    private final String key;

    KeyCap(Composite parent, Theme theme, String key, Token ground) {
        super(parent, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.key = key;
        theme.style(this, ground, Token.MUTED, Type.KEY);
        Access.name(this, () -> key);
        addListener(SWT.Paint, event -> {
            Rectangle area = getClientArea();
            new Draw(theme, event.gc).keyCap(key, new Rectangle(0, 0, area.width, area.height), Token.MUTED);
        });
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        Draw draw = new Draw(theme, gc);
        Point size = new Point(draw.keyCapWidth(key) + 1, draw.height(Type.KEY) + theme.px(4));
        gc.dispose();
        return new Point(widthHint == SWT.DEFAULT ? size.x : Math.max(size.x, widthHint), size.y);
    }
}
