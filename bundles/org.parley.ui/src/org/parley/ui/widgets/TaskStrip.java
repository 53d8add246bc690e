// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.core.Tasks;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * The running task in the status line: name, bar, cross to cancel; with several, how many. A click or Enter opens the
 * popup with the last twenty. What runs less than 400 ms never shows.
 */
public final class TaskStrip extends OwnDrawn {

    private static final Messages TEXTS = Messages.of(TaskStrip.class);
    private static final long SHOW_AFTER = 400;

    private List<Tasks.Running> all = List.of();
    private List<Tasks.Running> running = List.of();
    private TaskPopup popup;

    /** Makes an empty strip, which takes no place. */
    public TaskStrip(Composite parent, Theme theme) {
        super(parent, SWT.NONE, theme, Token.WINDOW);
        addListener(SWT.MouseUp, event -> {
            if (running.size() == 1 && event.x > getSize().x - theme.px(24)) {
                running.get(0).cancel();
            } else {
                openPopup();
            }
        });
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == ' ') {
                openPopup();
            } else if (event.keyCode == SWT.DEL && running.size() == 1) {
                running.get(0).cancel();
            }
        });
        Access.single(this, ACC.ROLE_PROGRESSBAR, this::words);
    }

    /** Shows these tasks, newest first, as {@link Tasks#recent()} gives them. Call on the UI thread on each change. */
    public void set(List<Tasks.Running> recent) {
        all = List.copyOf(recent);
        List<Tasks.Running> now = all.stream()
                .filter(task -> task.state() == Tasks.State.RUNNING && task.elapsed() >= SHOW_AFTER).toList();
        boolean resized = now.size() != running.size() || !now.isEmpty();
        running = now;
        if (all.stream().anyMatch(task -> task.state() == Tasks.State.RUNNING && task.elapsed() < SHOW_AFTER)) {
            getDisplay().timerExec((int) SHOW_AFTER, () -> {
                if (!isDisposed()) {
                    set(all);
                }
            });
        }
        setVisible(!running.isEmpty());
        setToolTipText(words());
        if (resized) {
            requestLayout();
        }
        redraw();
        if (popup != null) {
            popup.update(all);
        }
    }

    /** Opens the popup with running and ended tasks (Ctrl+Shift+T). */
    public void openPopup() {
        if (popup == null) {
            popup = new TaskPopup(getShell(), theme(), () -> popup = null);
            popup.open(toDisplay(getSize().x, 0), all);
        }
    }

    private String words() {
        return running.size() == 1 ? running.get(0).name() + " " + TaskWords.of(running.get(0))
                : running.isEmpty() ? "" : TEXTS.get("tasks.many", running.size());
    }

    private String label() {
        return running.size() == 1 ? running.get(0).name() : TEXTS.get("tasks.many", running.size());
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        if (running.isEmpty()) {
            return new Point(0, 0);
        }
        GC gc = new GC(this);
        int text = Math.min(theme().px(280), new Draw(theme(), gc).width(label(), Type.SMALL));
        gc.dispose();
        return new Point(text + theme().px(8 + 110 + 30 + 8), theme().px(25));
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        if (running.isEmpty()) {
            return;
        }
        int cross = theme().px(24);
        int bar = theme().px(110);
        int barX = area.width - cross - theme().px(6) - bar;
        draw.text(label(), new Rectangle(theme().px(4), 0, barX - theme().px(12), area.height), Token.INK, Type.SMALL);
        double share = running.stream().mapToDouble(TaskWords::share).average().orElse(0);
        int height = theme().px(5);
        draw.bar(new Rectangle(barX, (area.height - height) / 2, bar, height), share, Token.ACCENT);
        if (running.size() == 1) {
            draw.icon(Icon.CLOSE, Icons.Tone.PLAIN, new Rectangle(
                    area.width - cross + (cross - theme().iconSize()) / 2, 0, theme().iconSize(),
                    area.height));
        }
        if (isFocusControl()) {
            draw.focusRing(area);
        }
    }
}
