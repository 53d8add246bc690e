// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowStyle;

/** A coding in one line: chip, name of the code, and what it has at its end. */
final class CodingStyle implements RowStyle<Coding> {

    private static final int CHIP = 12;

    private final CodeDesk desk;

    CodingStyle(CodeDesk desk) {
        this.desk = desk;
    }

    private Code code(Coding coding) {
        return desk.codebook().codes().get(coding.codeId());
    }

    @Override
    public void paint(Draw draw, Coding coding, Rectangle area, boolean selected) {
        Code code = code(coding);
        if (code == null) {
            return;
        }
        Theme theme = draw.theme();
        int chip = theme.px(CHIP);
        int x = area.x + theme.px(4);
        draw.chip(Words.color(code), Words.pattern(code), x, area.y + (area.height - chip) / 2, chip);
        int icon = theme.iconSize();
        int end = area.x + area.width - theme.px(4);
        if (!coding.memo().isEmpty()) {
            end -= icon + theme.px(2);
            draw.icon(Icon.MEMO, Icons.Tone.PLAIN, new Rectangle(end, area.y, icon, area.height));
        }
        if (coding.best()) {
            end -= icon + theme.px(2);
            draw.icon(Icon.STAR_SET, Icons.Tone.PLAIN, new Rectangle(end, area.y, icon, area.height));
        }
        if (!coding.coderId().equals(desk.coder().id())) {
            end -= icon + theme.px(2);
            draw.icon(Icon.PERSON, Icons.Tone.PLAIN, new Rectangle(end, area.y, icon, area.height));
        }
        int from = x + chip + theme.px(8);
        draw.text(code.name(), new Rectangle(from, area.y, end - from, area.height), Token.INK, Type.NORMAL);
    }

    @Override
    public List<String> cells(Coding coding) {
        Code code = code(coding);
        return List.of(code == null ? "" : code.name(), coding.coder(), coding.memo());
    }

    @Override
    public String spoken(Coding coding) {
        Code code = code(coding);
        return (code == null ? "" : code.name()) + ", " + coding.coder();
    }
}
