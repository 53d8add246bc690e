// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.ui.Choice;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** The line at the bottom: what was done last with Undo, two facts of the view, the task, and who is here. */
public final class StatusLine extends OwnDrawn {

    private final LinkText link;
    private final TaskStrip tasks;
    private String said = "";
    private List<String> facts = List.of();
    private String person = "";
    private int saidWidth;
    private int factsFrom;

    /** Makes an empty line. */
    public StatusLine(Composite parent, Theme theme) {
        super(parent, SWT.NO_FOCUS, theme, Token.WINDOW);
        link = new LinkText(this, theme, Token.WINDOW);
        link.setType(Type.SMALL);
        link.set("", () -> { });
        tasks = new TaskStrip(this, theme);
        addListener(SWT.Resize, event -> place());
        setLayout(new org.eclipse.swt.widgets.Layout() {
            @Override
            protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
                return StatusLine.this.computeSize(widthHint, heightHint, flush);
            }

            @Override
            protected void layout(Composite composite, boolean flush) {
                place();
            }
        });
        Access.single(this, ACC.ROLE_LABEL, () -> said);
    }

    /** Says what was done; it stays until the next thing is said. */
    public void say(String what) {
        say(what, null);
    }

    /** Says what was done with one thing to do about it. */
    public void say(String what, Choice choice) {
        said = what;
        link.set(choice == null ? "" : choice.label(), choice == null ? () -> { } : choice.run());
        place();
        redraw();
        getAccessible().textChanged(ACC.TEXT_INSERT, 0, what.length());
    }

    /** Returns what was said last. */
    public String said() {
        return said;
    }

    /** Shows at most two facts of the current view. */
    public void facts(List<String> shown) {
        facts = shown.stream().filter(fact -> !fact.isBlank()).limit(2).toList();
        redraw();
    }

    /** Shows who is here: "Marit Solheim · host". */
    public void person(String name) {
        person = name;
        place();
        redraw();
    }

    /** Returns the part with the running task. */
    public TaskStrip tasks() {
        return tasks;
    }

    private void place() {
        int height = getSize().y;
        GC gc = new GC(this);
        Draw draw = new Draw(theme(), gc);
        int left = theme().px(14);
        int gap = theme().px(10);
        Point taskSize = tasks.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Point linkSize = link.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int taskX = personFrom(draw) - gap - taskSize.x;
        tasks.setBounds(taskX, 1, taskSize.x, height - 1);
        saidWidth = Math.max(0, Math.min(draw.width(said, Type.SMALL), taskX - gap - linkSize.x - left));
        int linkX = left + saidWidth + theme().px(4);
        link.setBounds(linkX, (height - linkSize.y) / 2, linkSize.x, linkSize.y);
        factsFrom = said.isEmpty() ? left - gap : (linkSize.x > 0 ? linkX + linkSize.x : left + saidWidth) + gap;
        gc.dispose();
        redraw();
    }

    private int personFrom(Draw draw) {
        return getSize().x - theme().px(14) - draw.width(person, Type.SMALL) - theme().iconSize() - theme().px(6);
    }

    @Override
    void measureChanged() {
        super.measureChanged();
        place();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? theme().px(640) : widthHint,
                Math.max(theme().px(26), theme().lineHeight() + theme().px(6)));
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        draw.line(0, 0, area.width, Token.LINE);
        int left = theme().px(14);
        draw.text(said, new Rectangle(left, 0, saidWidth + 1, area.height), Token.INK, Type.SMALL);
        int personX = personFrom(draw);
        int limit = (tasks.getSize().x > 0 ? tasks.getLocation().x : personX) - theme().px(10);
        int x = factsFrom;
        for (String fact : facts) {
            if (limit - x < theme().px(60)) {
                break;
            }
            if (x > left) {
                separator(draw, x, area.height);
            }
            x = draw.text(fact, new Rectangle(x + theme().px(10), 0, Math.max(0, limit - x - theme().px(10)),
                    area.height), Token.INK, Type.SMALL) + theme().px(10);
        }
        if (tasks.getSize().x > 0) {
            separator(draw, tasks.getLocation().x - theme().px(4), area.height);
        }
        if (!person.isEmpty()) {
            separator(draw, personX - theme().px(8), area.height);
            int after = draw.icon(Icon.PERSON, Icons.Tone.PLAIN, new Rectangle(personX, 0, 0, area.height));
            draw.text(person, new Rectangle(after + theme().px(6), 0, area.width - after, area.height), Token.INK,
                    Type.SMALL);
        }
    }

    private void separator(Draw draw, int x, int height) {
        draw.fill(new Rectangle(x, theme().px(6), 1, height - theme().px(12)), Token.LINE);
    }
}
