// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** A short fact on a coloured ground, with an icon; with a cross when it can be taken away (a filter). */
public final class Tag extends OwnDrawn {

    /** The colours of a tag. */
    public enum Mood {
        /** A plain fact, a filter. */
        NEUTRAL(Token.SEL_IDLE, Token.INK, Icons.Tone.PLAIN),
        /** A claim, a hint. */
        INFO(Token.INFO_BG, Token.ACCENT, Icons.Tone.ACCENT),
        /** Done, agreed. */
        OK(Token.OK_BG, Token.OK, Icons.Tone.OK),
        /** Soon, weak, held. */
        WARN(Token.WARN_BG, Token.WARN, Icons.Tone.WARN),
        /** Late, refused, stopped. */
        DANGER(Token.DANGER_BG, Token.DANGER, Icons.Tone.DANGER);

        private final Token ground;
        private final Token ink;
        private final Icons.Tone tone;

        Mood(Token ground, Token ink, Icons.Tone tone) {
            this.ground = ground;
            this.ink = ink;
            this.tone = tone;
        }
    }

    private static final Messages TEXTS = Messages.of(Tag.class);

    private String text = "";
    private Icon icon = Icon.NONE;
    private Mood mood = Mood.NEUTRAL;
    private Runnable remove;

    /** Makes an empty tag on the given ground; an empty tag takes no place. */
    public Tag(Composite parent, Theme theme, Token ground) {
        super(parent, SWT.NO_FOCUS, theme, ground);
        addListener(SWT.MouseUp, event -> {
            if (remove != null && event.x >= getSize().x - cross()) {
                remove.run();
            }
        });
        addListener(SWT.KeyDown, event -> {
            if (remove != null && (event.keyCode == SWT.DEL || event.keyCode == ' ' || event.keyCode == SWT.BS)) {
                remove.run();
            }
        });
        Access.single(this, ACC.ROLE_LABEL, () -> remove == null ? text : TEXTS.get("tag.remove", text));
    }

    /** Shows a fact. */
    public void set(String fact, Icon with, Mood inMood) {
        text = fact;
        icon = with;
        mood = inMood;
        setToolTipText(fact.isEmpty() ? null : fact);
        requestLayout();
        redraw();
    }

    /** Draws a cross and hears that it was used. */
    public void onRemove(Runnable run) {
        remove = run;
        requestLayout();
        redraw();
    }

    private int cross() {
        return remove == null ? 0 : theme().iconSize() + theme().px(4);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        if (text.isEmpty()) {
            return new Point(0, 0);
        }
        GC gc = new GC(this);
        int width = width(new Draw(theme(), gc), text, icon) + cross();
        gc.dispose();
        return new Point(width, Math.max(theme().px(20), theme().lineHeight() + 2));
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        if (!text.isEmpty()) {
            paint(draw, area, text, icon, mood, area.width - cross());
            if (remove != null) {
                draw.icon(Icon.CLOSE, Icons.Tone.PLAIN, new Rectangle(area.width - cross(), 0, theme().iconSize(), area.height));
            }
            if (isFocusControl()) {
                draw.focusRing(area);
            }
        }
    }

    /** Returns the width a tag takes when painted inside another widget. */
    public static int width(Draw draw, String text, Icon icon) {
        return draw.width(text, Type.SMALL) + draw.theme().px(16)
                + (icon == Icon.NONE ? 0 : draw.theme().iconSize() + draw.theme().px(3));
    }

    /** Paints a tag inside another widget, over the whole area. */
    public static void paint(Draw draw, Rectangle area, String text, Icon icon, Mood mood) {
        paint(draw, area, text, icon, mood, area.width);
    }

    private static void paint(Draw draw, Rectangle area, String text, Icon icon, Mood mood, int textWidth) {
        Theme theme = draw.theme();
        draw.gc().setBackground(theme.color(mood.ground));
        draw.gc().fillRoundRectangle(area.x, area.y, area.width, area.height, 3, 3);
        int x = area.x + theme.px(8);
        if (icon != Icon.NONE) {
            x = draw.icon(icon, mood.tone, new Rectangle(x, area.y, theme.iconSize(), area.height)) + theme.px(3);
        }
        draw.text(text, new Rectangle(x, area.y, area.x + textWidth - x, area.height), mood.ink, Type.SMALL);
    }
}
