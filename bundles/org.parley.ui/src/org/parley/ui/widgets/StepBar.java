// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Steps in an order, one chosen: the ladder of a decision. Arrows move the choice, digits choose, Space confirms. */
public final class StepBar extends OwnDrawn {

    /** One step: its name, a word under it ("done 9 Oct", "next step"), and whether it was taken before. */
    public record Step(String name, String note, boolean done) {

        /** Makes a step. */
        public Step {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(note, "note");
        }
    }

    private List<Step> steps = List.of();
    private int chosen = -1;
    private IntConsumer listener = index -> { };
    private Runnable confirm = () -> { };

    /** Makes a bar without steps. */
    public StepBar(Composite parent, Theme theme, Token ground) {
        super(parent, SWT.NONE, theme, ground);
        addListener(SWT.MouseDown, event -> {
            setFocus();
            choose(at(event.x));
        });
        addListener(SWT.KeyDown, this::onKey);
        Access.children(this, () -> chosen < 0 ? "" : spoken(chosen),
                new Access.Children(ACC.ROLE_LIST, ACC.ROLE_RADIOBUTTON, () -> steps.size(), this::spoken,
                        i -> place(i, getClientArea()), () -> chosen));
    }

    /** Shows these steps with one chosen, or none with -1. */
    public void set(List<Step> shown, int choice) {
        steps = List.copyOf(shown);
        chosen = Math.min(choice, steps.size() - 1);
        requestLayout();
        redraw();
    }

    /** Returns the chosen step from 0, or -1. */
    public int chosen() {
        return chosen;
    }

    /** Hears which step the person chose. */
    public void onChoose(IntConsumer consumer) {
        listener = consumer;
    }

    /** Hears Space or Enter on the chosen step. */
    public void onConfirm(Runnable run) {
        confirm = run;
    }

    /** Chooses a step as the person would. */
    public void choose(int index) {
        if (index >= 0 && index < steps.size()) {
            chosen = index;
            Access.moved(this, index);
            redraw();
            listener.accept(index);
        }
    }

    private String spoken(int index) {
        Step step = steps.get(index);
        return step.name() + ", " + step.note() + ", " + (index + 1) + " / " + steps.size();
    }

    private void onKey(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> choose(Math.max(0, chosen - 1));
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> choose(Math.min(steps.size() - 1, chosen + 1));
            case ' ', SWT.CR, SWT.KEYPAD_CR -> confirm.run();
            default -> {
                if (event.keyCode < '1' || event.keyCode > '9') {
                    return;
                }
                choose(event.keyCode - '1');
            }
        }
        event.doit = false;
    }

    private int at(int x) {
        for (int i = 0; i < steps.size(); i++) {
            Rectangle place = place(i, getClientArea());
            if (x >= place.x && x < place.x + place.width) {
                return i;
            }
        }
        return -1;
    }

    private Rectangle place(int index, Rectangle area) {
        int from = area.width * index / steps.size();
        return new Rectangle(from, 0, area.width * (index + 1) / steps.size() - from, area.height);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        Draw draw = new Draw(theme(), gc);
        int widest = theme().px(60);
        for (int i = 0; i < steps.size(); i++) {
            widest = Math.max(widest, Math.max(draw.width(label(i), Type.BOLD),
                    draw.width(steps.get(i).note(), Type.SMALL)) + theme().px(18));
        }
        int height = draw.height(Type.NORMAL) + draw.height(Type.SMALL) + theme().px(8);
        gc.dispose();
        return new Point(widthHint == SWT.DEFAULT ? widest * Math.max(1, steps.size()) : widthHint, height);
    }

    private String label(int index) {
        return index + 1 + " " + steps.get(index).name();
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        GC gc = draw.gc();
        for (int i = 0; i < steps.size(); i++) {
            Rectangle place = place(i, area);
            Step step = steps.get(i);
            boolean on = i == chosen;
            draw.fill(place, on ? Token.ACCENT : step.done() ? Token.SEL_IDLE : Token.SURFACE);
            gc.setForeground(theme().color(on ? Token.ACCENT : Token.EDGE));
            gc.drawRectangle(place.x, 0, place.width - (i == steps.size() - 1 ? 1 : 0), area.height - 1);
            int first = draw.height(Type.NORMAL);
            int second = draw.height(Type.SMALL);
            int top = (area.height - first - second) / 2;
            int inset = theme().px(8);
            draw.text(label(i), new Rectangle(place.x + inset, top, place.width - 2 * inset, first),
                    on ? Token.ON_ACCENT : Token.INK, on ? Type.BOLD : Type.NORMAL);
            draw.text(step.note(), new Rectangle(place.x + inset, top + first, place.width - 2 * inset, second),
                    on ? Token.ON_ACCENT : Token.MUTED, Type.SMALL);
        }
        if (isFocusControl() && chosen >= 0) {
            Rectangle place = place(chosen, area);
            gc.setForeground(theme().color(Token.ON_ACCENT));
            gc.drawRectangle(place.x + 2, 2, place.width - 5, area.height - 5);
            draw.focusRing(area);
        }
    }
}
