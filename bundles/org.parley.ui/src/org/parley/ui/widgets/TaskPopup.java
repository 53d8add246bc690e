// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.util.List;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.core.Tasks;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** The running tasks and the last that ended. Delete cancels the chosen one, Esc closes. */
final class TaskPopup extends PopupDialog {

    private static final Messages TEXTS = Messages.of(TaskPopup.class);

    private final Theme theme;
    private final Runnable closed;
    private ViewState state;
    private RowList<Tasks.Running> list;
    private Point corner = new Point(0, 0);

    TaskPopup(Shell parent, Theme theme, Runnable closed) {
        super(parent, SWT.ON_TOP | SWT.TOOL, true, false, false, false, false, null, null);
        this.theme = theme;
        this.closed = closed;
    }

    /** Opens above a point of the display, which becomes its lower right corner. */
    void open(Point lowerRight, List<Tasks.Running> tasks) {
        corner = lowerRight;
        create();
        update(tasks);
        open();
        list.setFocus();
        getShell().addListener(SWT.Dispose, event -> closed.run());
    }

    void update(List<Tasks.Running> tasks) {
        if (list == null || list.isDisposed()) {
            return;
        }
        list.setRows(tasks);
        if (tasks.isEmpty()) {
            state.show(State.empty(Icon.TASK, TEXTS.get("tasks.none")));
        } else {
            state.ready();
        }
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        area.setLayoutData(new org.eclipse.swt.layout.GridData(SWT.FILL, SWT.FILL, true, true));
        state = new ViewState(area, theme, inside -> {
            list = new RowList<>(inside, SWT.SINGLE, theme, Token.SURFACE,
                    task -> String.valueOf(System.identityHashCode(task)), new Rows());
            list.setHairlines(true);
            return list;
        });
        list.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                list.selection().forEach(Tasks.Running::cancel);
            }
        });
        list.addListener(SWT.MouseUp, event -> {
            if (event.x > list.getClientArea().width - theme.px(32)) {
                list.selection().forEach(Tasks.Running::cancel);
            }
        });
        return area;
    }

    @Override
    protected Point getDefaultSize() {
        return new Point(theme.px(420), theme.px(260));
    }

    @Override
    protected Point getDefaultLocation(Point size) {
        return new Point(corner.x - size.x, corner.y - size.y - theme.px(4));
    }

    private final class Rows implements RowStyle<Tasks.Running> {
        @Override
        public int height(Theme look, Tasks.Running task) {
            return look.twoLineHeight();
        }

        @Override
        public void paint(Draw draw, Tasks.Running task, Rectangle area, boolean selected) {
            int inset = theme.px(10);
            int line = theme.lineHeight();
            int top = area.y + (area.height - 2 * line) / 2;
            int right = area.x + area.width - inset;
            boolean runs = task.state() == Tasks.State.RUNNING;
            if (runs) {
                draw.icon(Icon.CLOSE, Icons.Tone.PLAIN,
                        new Rectangle(right - theme.iconSize(), area.y, theme.iconSize(), area.height));
                right -= theme.iconSize() + theme.px(8);
                int width = theme.px(110);
                draw.bar(new Rectangle(right - width, top + line / 2 - 2, width, theme.px(5)), TaskWords.share(task),
                        Token.ACCENT);
                right -= width + theme.px(8);
            }
            draw.text(task.name(), new Rectangle(area.x + inset, top, right - area.x - inset, line), Token.INK,
                    Type.BOLD);
            draw.text(TaskWords.of(task), new Rectangle(area.x + inset, top + line, right - area.x - inset, line),
                    task.state() == Tasks.State.FAILED ? Token.DANGER : Token.MUTED, Type.SMALL);
        }

        @Override
        public String spoken(Tasks.Running task) {
            return task.name() + ", " + TaskWords.of(task);
        }
    }
}
