// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Where a thing stands on its way: a thin line per stage, done, now, and to come, with names under them. */
public final class Progression extends OwnDrawn {

    private List<String> stages = List.of();
    private int now;

    /** Makes an empty one. */
    public Progression(Composite parent, Theme theme, Token ground) {
        super(parent, SWT.NO_FOCUS, theme, ground);
        Access.single(this, ACC.ROLE_PROGRESSBAR,
                () -> stages.isEmpty() ? "" : stages.get(now) + ", " + (now + 1) + " / " + stages.size());
    }

    /** Shows the stages and the one it stands at, from 0. */
    public void set(List<String> names, int current) {
        stages = List.copyOf(names);
        now = Math.max(0, Math.min(current, stages.size() - 1));
        requestLayout();
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        int height = new Draw(theme(), gc).height(Type.SMALL) + theme().px(8);
        gc.dispose();
        return new Point(widthHint == SWT.DEFAULT ? theme().px(64) * stages.size() : widthHint, height);
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        int count = Math.max(1, stages.size());
        int gap = theme().px(3);
        for (int i = 0; i < stages.size(); i++) {
            int from = area.width * i / count;
            int width = area.width * (i + 1) / count - from - (i == count - 1 ? 0 : gap);
            draw.fill(new Rectangle(from, 0, width, theme().px(4)),
                    i < now ? Token.OK : i == now ? Token.WARN : Token.LINE);
            draw.text(stages.get(i), new Rectangle(from, theme().px(4), width, area.height - theme().px(4)),
                    i == now ? Token.INK : Token.MUTED, i == now ? Type.SMALL_BOLD : Type.SMALL);
        }
    }
}
