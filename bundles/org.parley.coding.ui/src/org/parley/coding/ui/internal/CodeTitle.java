// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.parley.coding.Code;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;

/** Chip, name and key of a code, as the head of what is said about it. */
final class CodeTitle extends Canvas {

    private static final int CHIP = 12;

    CodeTitle(Composite parent, Theme theme, Code code, String key) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        theme.style(this, Token.RAISED, Token.INK, Type.TITLE);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = theme.lineHeight() + theme.px(8);
        setLayoutData(data);
        setToolTipText(code.name());
        addListener(SWT.Paint, event -> {
            Draw draw = new Draw(theme, event.gc);
            Rectangle area = getClientArea();
            int chip = theme.px(CHIP);
            draw.chip(Words.color(code), Words.pattern(code), 0, (area.height - chip) / 2, chip);
            int x = chip + theme.px(8);
            int keyWidth = key.isEmpty() ? 0 : draw.keyCapWidth(key) + theme.px(8);
            int end = draw.text(code.name(), new Rectangle(x, 0, area.width - x - keyWidth, area.height), Token.INK,
                    Type.TITLE);
            if (!key.isEmpty()) {
                draw.keyCap(key, new Rectangle(end + theme.px(8), 0, keyWidth, area.height), Token.MUTED);
            }
        });
    }
}
